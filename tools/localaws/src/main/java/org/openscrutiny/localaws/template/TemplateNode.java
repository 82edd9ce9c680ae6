package org.openscrutiny.localaws.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of the template: a map, a list or a text, whose references are resolved when it is read.
///
/// @param path where it stands, for messages
/// @param value as YAML gives it
public record TemplateNode(String path, Object value, ResourceNames names) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Za-z0-9:]+)(?:\\.([A-Za-z.]+))?}");

  /// The part below, or an exception that says what is missing.
  public TemplateNode at(String... keys) {
    TemplateNode part = this;
    for (String key : keys) {
      TemplateNode here = part;
      part =
          part.find(key)
              .orElseThrow(() ->
                  new IllegalArgumentException("The template lacks " + here.path + "." + key));
    }
    return part;
  }

  public Optional<TemplateNode> find(String key) {
    return value instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(key))
            .map(found -> new TemplateNode(path + "." + key, found, names))
        : Optional.empty();
  }

  /// The entries of a map, in the template's order.
  public Map<String, TemplateNode> entries() {
    var entries = new LinkedHashMap<String, TemplateNode>();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> entries.put(String.valueOf(key), at(String.valueOf(key))));
    }
    return entries;
  }

  public List<TemplateNode> items() {
    var items = new ArrayList<TemplateNode>();
    if (value instanceof List<?> list) {
      list.forEach(
          item -> items.add(new TemplateNode(path + "[" + items.size() + "]", item, names)));
    }
    return items;
  }

  public String text() {
    return switch (value) {
      case String text -> text;
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Map<?, ?> map -> intrinsic(map);
      default -> throw new IllegalArgumentException("The template's " + path + " is no text");
    };
  }

  public int number() {
    return Integer.parseInt(text());
  }

  /// The same as JSON, without any reference.
  public String json() {
    try {
      return JSON.writeValueAsString(resolved());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The template's " + path + " is no JSON", e);
    }
  }

  Object resolved() {
    if (value instanceof Map<?, ?> map && !isIntrinsic(map)) {
      var resolved = new LinkedHashMap<String, Object>();
      entries().forEach((key, part) -> resolved.put(key, part.resolved()));
      return resolved;
    }
    return value instanceof List<?>
        ? items().stream().map(TemplateNode::resolved).toList()
        : text();
  }

  private static boolean isIntrinsic(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().stream()
            .allMatch(key -> key.equals("Ref") || String.valueOf(key).startsWith("Fn::"));
  }

  private String intrinsic(Map<?, ?> map) {
    if (map.get("Ref") instanceof String resource) {
      return names.reference(resource);
    }
    if (map.get("Fn::GetAtt") instanceof String attribute) {
      int dot = attribute.indexOf('.');
      return names.attribute(attribute.substring(0, dot), attribute.substring(dot + 1));
    }
    if (map.get("Fn::Sub") instanceof String text) {
      return VARIABLE.matcher(text).replaceAll(this::substitute);
    }
    if (map.get("Fn::If") instanceof List<?> choice) {
      // Here every parameter has its default, with which no condition holds that the host reads.
      return new TemplateNode(path, choice.getLast(), names).text();
    }
    throw new IllegalArgumentException(
        "The local host knows !Ref, !GetAtt, !Sub and !If; the template's %s is %s"
            .formatted(path, map));
  }

  private String substitute(MatchResult variable) {
    String attribute = variable.group(2);
    return Matcher.quoteReplacement(
        attribute == null
            ? names.reference(variable.group(1))
            : names.attribute(variable.group(1), attribute));
  }
}
