package org.openscrutiny.localaws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.openscrutiny.localaws.events.EventBridgeApi;
import org.openscrutiny.localaws.events.EventBus;
import org.openscrutiny.localaws.events.LocalQueue;
import org.openscrutiny.localaws.events.Scheduler;
import org.openscrutiny.localaws.runtime.ControlApi;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.runtime.InvocationResult;
import org.openscrutiny.localaws.storage.KeyValueStoreApi;
import org.openscrutiny.localaws.storage.LocalDynamoDb;
import org.openscrutiny.localaws.storage.LocalKeyValues;
import org.openscrutiny.localaws.storage.LocalS3;
import org.openscrutiny.localaws.template.LocalResourceNames;
import org.openscrutiny.localaws.template.Template;
import org.openscrutiny.localaws.web.CloudFrontApi;
import org.openscrutiny.localaws.web.WebServer;

/// Everything that runs on one machine, started in order and stopped in the opposite one.
final class Host implements AutoCloseable {
  /// Where the fetch function puts releases. Of those that are handed over [Releases] puts the
  /// event.
  private static final String FETCHED = "fetched/";

  private final Deque<Runnable> toStop = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;
  private final HostSettings settings;
  private final Consumer<String> output;
  private final LocalResourceNames names;
  private final Template template;

  Host(HostSettings settings, Consumer<String> output) {
    this.settings = settings;
    this.output = output;
    this.names = new LocalResourceNames("http://localhost:" + settings.port());
    this.template = Template.read(settings.template(), names);
  }

  String address() {
    return names.web() + "/";
  }

  void start(DataFolder data) throws IOException {
    data.keepSettings(settings.config(), settings.catalogue());
    LocalDynamoDb dynamoDb =
        LocalDynamoDb.start(
            settings.root().resolve("tools/dynamodb-local/target/lib"), data.dynamodb(), output);
    stopLater(dynamoDb::stop);
    var ready = new CompletableFuture<EventBus>();
    LocalS3 s3 =
        LocalS3.start(
            data.s3(),
            (bucket, key) -> {
              if (bucket.equals(names.reference("RawBucket")) && key.startsWith(FETCHED)) {
                // What could not be handled is delivered again by the bus.
                var _ = ready.thenCompose(bus -> bus.objectCreated(bucket, key));
              }
            });
    stopLater(s3::stop);
    var eventBridge = new EventBridgeApi();
    stopLater(eventBridge::stop);
    LocalKeyValues keyValues = LocalKeyValues.open(data.keyValues());
    var keyValueStore = new KeyValueStoreApi(keyValues);
    stopLater(keyValueStore::stop);
    var cloudFront = new CloudFrontApi(output);
    stopLater(cloudFront::stop);
    var functions =
        new Functions(
            template.functions(),
            settings.root(),
            environment(dynamoDb, s3, eventBridge, keyValueStore, cloudFront, settings),
            output);
    stopLater(functions::stop);
    EventBus bus = bus(functions, data);
    eventBridge.deliverTo(bus);
    ready.complete(bus);
    WebServer web =
        WebServer.start(
            settings.listen(), template, functions, s3, names.reference("SiteBucket"), keyValues);
    stopLater(web::stop);
    template.buckets().forEach(bucket -> s3.createBucket(names.reference(bucket)));
    // What a preview that was killed has left: on AWS, it is gone after a day.
    s3.empty(names.reference("PreviewBucket"));
    template
        .tables()
        .forEach(table -> dynamoDb.createTable(names.reference(table), template.properties(table)));
    var releases = new Releases(s3, names.reference("RawBucket"), bus);
    var incoming = new Incoming(data.incoming(), releases, output, Clock.systemUTC());
    var control = new ControlApi(functions, () -> status(incoming, bus));
    stopLater(control::stop);
    data.announce(address(), control.address(), s3.address());

    var site = new SitePages(names.web(), keyValues);
    catchUp(releases, functions, bus, eventBridge, site);
    stopLater(incoming::stop);
    incoming.start();
    var scheduler = new Scheduler(template.schedules(), functions, output, Clock.systemUTC());
    stopLater(scheduler::stop);
    scheduler.start();
  }

  @Override
  public void close() {
    closed = true;
    for (Runnable stop = toStop.poll(); stop != null; stop = toStop.poll()) {
      stop.run();
    }
  }

  boolean isClosed() {
    return closed;
  }

  /// Notes how a part is stopped. A part that was started while the host is being closed is stopped
  /// at once, and the start ends.
  private void stopLater(Runnable stop) {
    toStop.push(stop);
    if (closed) {
      close();
      throw new IllegalStateException("The host was stopped before it had started");
    }
  }

  private static byte[] status(Incoming incoming, EventBus bus) {
    ObjectNode status = new ObjectMapper().createObjectNode();
    ObjectNode notTaken = status.putObject("incoming");
    incoming.notTaken().forEach(notTaken::put);
    status.put("undelivered", bus.undelivered());
    return status.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Ingests what there is and publishes what is due, before the address is announced.
  private void catchUp(
      Releases releases,
      Functions functions,
      EventBus bus,
      EventBridgeApi eventBridge,
      SitePages site)
      throws IOException {
    settings.releases().forEach(releases::uploadMissing);
    releases.deliverAll().join();
    bus.redeliver().join();
    byte[] event = "{\"source\":\"operator\"}".getBytes(StandardCharsets.UTF_8);
    InvocationResult published = functions.named("PublishFunction").invoke(event).join();
    if (published instanceof InvocationResult.Failed failed) {
      output.accept("PublishFunction  failed: " + failed.text());
    }
    eventBridge.handled().join();
    renderWhatIsMissing(site, bus);
  }

  /// Announces the current edition again where the site was left on another one, and nothing is on
  /// its way that would change that: a render may have failed for good, or its event been lost.
  private void renderWhatIsMissing(SitePages site, EventBus bus) throws IOException {
    OptionalInt current = site.leftBehind();
    if (current.isPresent() && bus.undelivered() == 0) {
      output.accept("The pages of edition %d are not all there".formatted(current.getAsInt()));
      ObjectNode detail = new ObjectMapper().createObjectNode().put("edition", current.getAsInt());
      bus.put("open-scrutiny", "EditionPublished", detail).join();
    }
  }

  private EventBus bus(Functions functions, DataFolder data) throws IOException {
    var queues = new HashMap<String, LocalQueue>();
    for (Template.Queue queue : template.queues()) {
      queues.put(queue.name(), new LocalQueue(queue, functions.named(queue.function()), output));
    }
    return new EventBus(template.rules(), queues, functions, data.events(), output);
  }

  /// What Lambda itself would set, and where the services are.
  private static Map<String, String> environment(
      LocalDynamoDb dynamoDb,
      LocalS3 s3,
      EventBridgeApi eventBridge,
      KeyValueStoreApi keyValueStore,
      CloudFrontApi cloudFront,
      HostSettings settings) {
    var environment =
        new HashMap<>(
            Map.of(
                "AWS_REGION", "eu-west-2",
                "AWS_DEFAULT_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_EC2_METADATA_DISABLED", "true",
                // On AWS the template says which Node.js; here it is the machine's.
                "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true"));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.address());
    environment.put("AWS_ENDPOINT_URL_S3", s3.address());
    environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", eventBridge.address());
    // The distribution of the template has a certificate; this host serves plain HTTP.
    environment.put("SITE_URL", "http://localhost:" + settings.port());
    environment.put("AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE", keyValueStore.address());
    environment.put("AWS_ENDPOINT_URL_CLOUDFRONT", cloudFront.address());
    environment.put("PORTAL_CONFIG", settings.config().toString());
    Optional.ofNullable(System.getenv("STATISTICS_URL"))
        .ifPresent(address -> environment.put("STATISTICS_URL", address));
    settings
        .catalogue()
        .ifPresent(folder -> environment.put("PORTAL_CATALOGUE", folder.toString()));
    return environment;
  }
}
