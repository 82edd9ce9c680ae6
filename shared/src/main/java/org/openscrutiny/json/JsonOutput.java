package org.openscrutiny.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes one JSON object, field by field, in the order of the calls. Figures keep their digits:
/// 63.90 stays 63.90, and 0.0000001 is not written as 1E-7.
public final class JsonOutput {
  private final JsonGenerator generator;

  private JsonOutput(JsonGenerator generator) {
    this.generator = generator;
  }

  /// The bytes of an object, in UTF-8 and without white space.
  public static byte[] object(Consumer<JsonOutput> fields) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = StrictJson.mapper().createGenerator(bytes)) {
      var output = new JsonOutput(generator);
      output.braces(() -> fields.accept(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public void text(String name, String text) {
    write(() -> generator.writeStringField(name, text));
  }

  /// Null where there is no text.
  public void text(String name, Optional<String> text) {
    text.ifPresentOrElse(there -> text(name, there), () -> nothing(name));
  }

  public void number(String name, BigDecimal number) {
    write(() -> generator.writeNumberField(name, number));
  }

  public void number(String name, long number) {
    write(() -> generator.writeNumberField(name, number));
  }

  public void numbers(String name, Collection<? extends Number> integers) {
    write(() -> generator.writeArrayFieldStart(name));
    integers.forEach(number -> write(() -> generator.writeNumber(number.longValue())));
    write(generator::writeEndArray);
  }

  public void truth(String name, boolean truth) {
    write(() -> generator.writeBooleanField(name, truth));
  }

  public void nothing(String name) {
    write(() -> generator.writeNullField(name));
  }

  public void object(String name, Runnable fields) {
    write(() -> generator.writeFieldName(name));
    braces(fields);
  }

  /// Null where there is nothing.
  public <T> void object(String name, Optional<T> object, Consumer<T> fields) {
    object.ifPresentOrElse(there -> object(name, () -> fields.accept(there)), () -> nothing(name));
  }

  /// An array of objects.
  ///
  /// @param fields writes the fields of one of them
  public <T> void objects(String name, Collection<T> elements, Consumer<T> fields) {
    write(() -> generator.writeArrayFieldStart(name));
    elements.forEach(element -> braces(() -> fields.accept(element)));
    write(generator::writeEndArray);
  }

  public void texts(String name, Collection<String> texts) {
    write(() -> generator.writeArrayFieldStart(name));
    texts.forEach(text -> write(() -> generator.writeString(text)));
    write(generator::writeEndArray);
  }

  /// An array of numbers, or null where there is none.
  public void numbers(String name, Optional<List<BigDecimal>> numbers) {
    if (numbers.isEmpty()) {
      nothing(name);
      return;
    }
    write(() -> generator.writeArrayFieldStart(name));
    numbers.get().forEach(number -> write(() -> generator.writeNumber(number)));
    write(generator::writeEndArray);
  }

  private void braces(Runnable fields) {
    write(generator::writeStartObject);
    fields.run();
    write(generator::writeEndObject);
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
