package org.openscrutiny.localaws.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.runtime.InvocationResult;
import org.openscrutiny.localaws.template.Template;

/// EventBridge's scheduler: looks at the beginning of each minute which schedules of the template
/// strike.
public final class Scheduler {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Entry(Cron cron, ZoneId zone, Template.Schedule template) {}

  private final List<Entry> entries;
  private final Functions functions;
  private final Consumer<String> output;
  private final Clock clock;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  public Scheduler(
      List<Template.Schedule> schedules,
      Functions functions,
      Consumer<String> output,
      Clock clock) {
    this.entries =
        schedules.stream()
            .map(each -> new Entry(Cron.parse(each.expression()), ZoneId.of(each.zone()), each))
            .toList();
    this.functions = functions;
    this.output = output;
    this.clock = clock;
  }

  public void start() {
    Instant now = clock.instant();
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
    var _ =
        ticks.schedule(
            () -> tick(next), Duration.between(now, next).toMillis(), TimeUnit.MILLISECONDS);
  }

  public void stop() {
    ticks.shutdownNow();
  }

  private void tick(Instant minute) {
    strike(minute);
    start();
  }

  void strike(Instant minute) {
    for (Entry entry : entries) {
      if (entry.cron().strikesAt(minute.atZone(entry.zone()))) {
        var _ =
            functions
                .named(entry.template().function())
                .invoke(entry.template().input().getBytes(StandardCharsets.UTF_8))
                .thenAccept(result -> report(entry.template(), result));
      }
    }
  }

  private void report(Template.Schedule schedule, InvocationResult result) {
    if (result instanceof InvocationResult.Failed failed) {
      output.accept(schedule.function() + " failed on schedule: " + failed.text());
    }
  }
}
