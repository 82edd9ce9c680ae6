package org.openscrutiny.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.openscrutiny.domain.Value;

/// A [Value] as one text: the printed digits, or the symbol.
final class ValueJson {
  private ValueJson() {}

  static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Value.class, new Writing())
        .addDeserializer(Value.class, new Reading());
  }

  private static final class Writing extends StdSerializer<Value> {
    private static final long serialVersionUID = 1L;

    Writing() {
      super(Value.class);
    }

    @Override
    public void serialize(Value value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(
          value.figure().map(BigDecimal::toPlainString).or(value::symbol).orElseThrow());
    }
  }

  private static final class Reading extends StdDeserializer<Value> {
    private static final long serialVersionUID = 1L;

    Reading() {
      super(Value.class);
    }

    @Override
    public Value deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getText();
      return Value.ofSymbol(text).orElseGet(() -> Value.of(new BigDecimal(text)));
    }
  }
}
