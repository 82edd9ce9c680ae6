package org.openscrutiny.localaws.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads YAML in which `!Ref x` is short for `Ref: x`, and `!Sub x` for `Fn::Sub: x`.
final class CloudFormationYaml {
  private CloudFormationYaml() {}

  static Object read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      return new Yaml(new Tags()).load(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static final class Tags extends SafeConstructor {
    Tags() {
      super(new LoaderOptions());
      yamlMultiConstructors.put("!", new Intrinsic());
    }

    private final class Intrinsic extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        String name = node.getTag().getValue().substring(1);
        return Map.of(name.equals("Ref") ? name : "Fn::" + name, content(node));
      }

      private Object content(Node node) {
        return switch (node) {
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default -> throw new IllegalArgumentException("Unexpected: " + node);
        };
      }
    }
  }
}
