package org.openscrutiny.localaws.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `template.yaml` asks for, as far as the host plays it.
public final class Template {
  private static final String FUNCTION = "AWS::Serverless::Function";

  private final TemplateNode root;
  private final TemplateNode defaults;

  private Template(TemplateNode root) {
    this.root = root;
    this.defaults = root.at("Globals", "Function");
  }

  public static Template read(Path file, ResourceNames names) {
    return new Template(new TemplateNode("template", CloudFormationYaml.read(file), names));
  }

  /// A function.
  ///
  /// @param seconds how long an invocation may take
  public record Function(
      String name,
      String runtime,
      String handler,
      String code,
      int megabytes,
      int seconds,
      String logFormat,
      Map<String, String> variables) {}

  /// A route of the HTTP API.
  public record Route(String path, String method, String function) {}

  /// A clock that starts a function.
  public record Schedule(String expression, String zone, String input, String function) {}

  /// Where the events that match a pattern go: to a function, or to a queue.
  ///
  /// @param pattern as EventBridge writes it, in JSON
  /// @param target the logical id of a function or a queue
  /// @param retries how often a function is tried again
  /// @param input the part of the event that is passed on, as a JSON pointer; empty for all of it
  public record EventRule(String pattern, String target, int retries, String input) {}

  /// A queue in front of a function.
  ///
  /// @param receives how often a message is delivered before it is put aside
  public record Queue(String name, int visibilitySeconds, int receives, String function) {}

  public List<Function> functions() {
    return resources(FUNCTION).entrySet().stream()
        .map(each -> function(each.getKey(), each.getValue()))
        .toList();
  }

  private Function function(String name, TemplateNode resource) {
    TemplateNode own = resource.at("Properties");
    var variables = new LinkedHashMap<String, String>();
    own.find("Environment")
        .ifPresent(environment ->
            environment
                .at("Variables")
                .entries()
                .forEach((variable, value) -> variables.put(variable, value.text())));
    return new Function(
        name,
        property(own, "Runtime").text(),
        own.at("Handler").text(),
        own.at("CodeUri").text(),
        property(own, "MemorySize").number(),
        property(own, "Timeout").number(),
        property(own, "LoggingConfig").at("LogFormat").text(),
        variables);
  }

  public List<Route> routes() {
    return events("HttpApi").stream()
        .map(event ->
            new Route(
                event.properties().at("Path").text(),
                event.properties().at("Method").text(),
                event.function()))
        .toList();
  }

  public List<Schedule> schedules() {
    return events("ScheduleV2").stream()
        .map(event ->
            new Schedule(
                event.properties().at("ScheduleExpression").text(),
                event.properties().at("ScheduleExpressionTimezone").text(),
                event.properties().at("Input").text(),
                event.function()))
        .toList();
  }

  /// Rules that lead to a topic are left out: on one machine nobody can subscribe to it.
  public List<EventRule> rules() {
    List<String> topics =
        resources("AWS::SNS::Topic").keySet().stream().map(root.names()::reference).toList();
    var rules = new ArrayList<EventRule>();
    for (Event event : events("EventBridgeRule")) {
      rules.add(
          new EventRule(
              event.properties().at("Pattern").json(),
              event.function(),
              event.properties().at("RetryPolicy", "MaximumRetryAttempts").number(),
              input(event.properties())));
    }
    for (TemplateNode rule : resources("AWS::Events::Rule").values()) {
      String pattern = rule.at("Properties", "EventPattern").json();
      for (TemplateNode target : rule.at("Properties", "Targets").items()) {
        String arn = target.at("Arn").text();
        if (!topics.contains(arn)) {
          rules.add(new EventRule(pattern, ofArn(arn), 0, input(target)));
        }
      }
    }
    return rules;
  }

  /// `$.detail.object.key` is `/detail/object/key`.
  private static String input(TemplateNode target) {
    return target
        .find("InputPath")
        .map(path -> path.text().replace("$", "").replace('.', '/'))
        .orElse("");
  }

  public List<Queue> queues() {
    return events("SQS").stream()
        .map(event -> {
          String name = ofArn(event.properties().at("Queue").text());
          TemplateNode queue = root.at("Resources", name, "Properties");
          return new Queue(
              name,
              queue.at("VisibilityTimeout").number(),
              queue.at("RedrivePolicy", "maxReceiveCount").number(),
              event.function());
        })
        .toList();
  }

  public List<String> tables() {
    return List.copyOf(resources("AWS::DynamoDB::Table").keySet());
  }

  public List<String> buckets() {
    return List.copyOf(resources("AWS::S3::Bucket").keySet());
  }

  /// A resource of the template by its name there.
  public TemplateNode properties(String resource) {
    return root.at("Resources", resource, "Properties");
  }

  /// The one resource of a type.
  public TemplateNode only(String type) {
    Map<String, TemplateNode> found = resources(type);
    if (found.size() != 1) {
      throw new IllegalArgumentException("The host expects one " + type + ": " + found.keySet());
    }
    return found.values().iterator().next().at("Properties");
  }

  /// The name of a resource in its ARN, as the host makes them: what follows the last colon.
  private static String ofArn(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  private record Event(String function, TemplateNode properties) {}

  private List<Event> events(String type) {
    var events = new ArrayList<Event>();
    resources(FUNCTION)
        .forEach((function, resource) -> {
          Optional<TemplateNode> all = resource.at("Properties").find("Events");
          all.map(TemplateNode::entries).orElse(Map.of()).values().stream()
              .filter(event -> event.at("Type").text().equals(type))
              .forEach(event -> events.add(new Event(function, event.at("Properties"))));
        });
    return events;
  }

  private Map<String, TemplateNode> resources(String type) {
    var found = new LinkedHashMap<String, TemplateNode>();
    root.at("Resources")
        .entries()
        .forEach((name, resource) -> {
          if (resource.at("Type").text().equals(type)) {
            found.put(name, resource);
          }
        });
    return found;
  }

  private TemplateNode property(TemplateNode own, String name) {
    return own.find(name).orElseGet(() -> defaults.at(name));
  }
}
