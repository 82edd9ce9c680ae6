package org.openscrutiny.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.json.StrictJson.NotReadable;

/// The fields of one JSON object, each read once and as its own type. A field that is missing, of
/// another type or left over at the end is an error that names its place.
public final class Fields {
  private static final int MOST_DIGITS = 30;
  private static final int LONGEST_SHOWN = 80;

  private final String file;
  private final String path;
  private final JsonNode object;
  private final Set<String> unread;

  private Fields(String file, String path, JsonNode object) {
    this.file = file;
    this.path = path;
    this.object = object;
    this.unread = new TreeSet<>();
    object.fieldNames().forEachRemaining(unread::add);
  }

  static Fields of(String file, JsonNode node) {
    if (!node.isObject()) {
      throw new NotReadable(file + ": the file must hold one JSON object");
    }
    return new Fields(file, "", node);
  }

  /// Whether an optional field is there.
  public boolean has(String name) {
    return object.has(name);
  }

  /// A text that isn't blank.
  public String text(String name) {
    String text = textOrBlank(name);
    if (text.isBlank()) {
      throw wrong(name, "is blank; give a text");
    }
    return text;
  }

  /// A text that isn't blank, and has no more bytes than a key or a file name may have.
  public String text(String name, int most) {
    String text = text(name);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > most) {
      throw wrong(name, "has %,d bytes; the limit is %,d".formatted(bytes, most));
    }
    return text;
  }

  public String textOrBlank(String name) {
    return visible(name, required(name, JsonNodeType.STRING, "a text in double quotes"));
  }

  public Optional<String> optionalText(String name) {
    return isNull(name) ? Optional.empty() : Optional.of(text(name));
  }

  public boolean truth(String name) {
    return required(name, JsonNodeType.BOOLEAN, "true or false").booleanValue();
  }

  /// A number, with the digits in which it is written.
  public BigDecimal number(String name) {
    JsonNode node = required(name, JsonNodeType.NUMBER, "a number");
    BigDecimal number = node.decimalValue();
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw wrong(name, "is not a figure of at most " + MOST_DIGITS + " digits");
    }
    return number;
  }

  public int wholeNumber(String name) {
    JsonNode node = required(name, JsonNodeType.NUMBER, "a whole number");
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrong(name, "is " + shown(node) + "; give a whole number");
    }
    return node.intValue();
  }

  /// Whole numbers from zero up, which may be larger than an `int`.
  public List<Long> counts(String name) {
    JsonNode list = required(name, JsonNodeType.ARRAY, "a list of counts");
    var all = new ArrayList<Long>();
    for (JsonNode node : list) {
      if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
        throw wrong(name, "holds " + shown(node) + "; every entry is a count");
      }
      all.add(node.longValue());
    }
    return all;
  }

  public long longNumber(String name) {
    JsonNode node = required(name, JsonNodeType.NUMBER, "a whole number");
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(name, "is " + shown(node) + "; give a whole number");
    }
    return node.longValue();
  }

  public LocalDate date(String name) {
    return time(name, LocalDate::parse, "a date such as 2024-11-28");
  }

  public Optional<LocalDate> optionalDate(String name) {
    return isNull(name) ? Optional.empty() : Optional.of(date(name));
  }

  /// The month of a day of the year that is the last of its month: "31 March".
  public Month endOfMonth(String name) {
    String text = text(name);
    for (Month month : Month.values()) {
      String last = month.minLength() + " " + month.getDisplayName(TextStyle.FULL, Locale.UK);
      if (text.equals(last)) {
        return month;
      }
    }
    throw wrong(name, "is \"" + text + "\"; give the last day of a month, such as \"31 March\"");
  }

  public LocalDateTime moment(String name) {
    return time(name, LocalDateTime::parse, "a date and time such as 2024-11-28T09:30:00");
  }

  /// One of the values of an enumeration, by its id.
  public <E> E choice(String name, E[] choices, Function<E, String> id) {
    JsonNode node = required(name, JsonNodeType.STRING, "one of " + ids(choices, id));
    return Arrays.stream(choices)
        .filter(choice -> id.apply(choice).equals(node.textValue()))
        .findFirst()
        .orElseThrow(() -> wrong(name, "is " + shown(node) + "; use one of " + ids(choices, id)));
  }

  public <E> Optional<E> optionalChoice(String name, E[] choices, Function<E, String> id) {
    return isNull(name) ? Optional.empty() : Optional.of(choice(name, choices, id));
  }

  /// An object within this one, read to its end.
  public <T> T object(String name, Function<Fields, T> read) {
    JsonNode node = required(name, JsonNodeType.OBJECT, "an object in braces");
    return new Fields(file, place(name), node).whole(read);
  }

  /// A list of objects, each read to its end.
  public <T> List<T> objects(String name, Function<Fields, T> read) {
    JsonNode list = required(name, JsonNodeType.ARRAY, "a list of objects");
    var all = new ArrayList<T>();
    for (JsonNode node : list) {
      String place = "%s[%d]".formatted(place(name), all.size());
      if (!node.isObject()) {
        throw new NotReadable("%s: %s must be an object".formatted(file, place));
      }
      all.add(new Fields(file, place, node).whole(read));
    }
    return all;
  }

  public List<String> texts(String name) {
    JsonNode list = required(name, JsonNodeType.ARRAY, "a list of texts");
    var all = new ArrayList<String>();
    for (JsonNode node : list) {
      if (!node.isTextual() || node.textValue().isBlank()) {
        throw wrong(name, "holds " + shown(node) + "; every entry is a text");
      }
      all.add(visible(name, node));
    }
    return all;
  }

  public Map<String, String> textsByName(String name) {
    JsonNode object = required(name, JsonNodeType.OBJECT, "an object of texts");
    var all = new LinkedHashMap<String, String>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!entry.getValue().isTextual()) {
        throw wrong(name + "." + entry.getKey(), "must be a text");
      }
      all.put(entry.getKey(), visible(name + "." + entry.getKey(), entry.getValue()));
    }
    return all;
  }

  /// Requires that readers see all of a text: characters without a width, and those that turn the
  /// direction of what follows, can make it look like another one.
  private String visible(String name, JsonNode node) {
    String text = node.textValue();
    text.codePoints()
        .filter(Fields::isInvisible)
        .findFirst()
        .ifPresent(each -> {
          throw wrong(
              name, "has the character U+%04X, which nobody can see; take it out".formatted(each));
        });
    return text;
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
      default -> false;
    };
  }

  /// Reads this object, and requires that no field is left over.
  public <T> T whole(Function<Fields, T> read) {
    T result = read.apply(this);
    if (!unread.isEmpty()) {
      throw wrong(unread.iterator().next(), "is not a field that this file may have");
    }
    return result;
  }

  private <T> T time(String name, Function<String, T> parse, String expected) {
    JsonNode node = required(name, JsonNodeType.STRING, expected);
    try {
      return parse.apply(node.textValue());
    } catch (DateTimeException _) {
      throw wrong(name, "is " + shown(node) + "; give " + expected);
    }
  }

  private boolean isNull(String name) {
    boolean isNull = object.path(name).isNull();
    if (isNull) {
      unread.remove(name);
    }
    return isNull;
  }

  private JsonNode required(String name, JsonNodeType type, String expected) {
    unread.remove(name);
    JsonNode node = object.path(name);
    if (node instanceof MissingNode) {
      throw wrong(name, "is missing; give " + expected);
    }
    if (node.getNodeType() != type) {
      throw wrong(name, "is " + shown(node) + "; give " + expected);
    }
    return node;
  }

  private NotReadable wrong(String name, String problem) {
    return new NotReadable("%s: %s %s".formatted(file, place(name), problem));
  }

  private String place(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shown(JsonNode node) {
    if (node.isObject()) {
      return "an object";
    }
    if (node.isArray()) {
      return "a list";
    }
    String text = node.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static <E> String ids(E[] choices, Function<E, String> id) {
    return Arrays.stream(choices).map(id).collect(Collectors.joining(", "));
  }
}
