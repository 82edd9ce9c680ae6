package org.openscrutiny.audit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.store.Environment;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.EditionAudit;
import org.openscrutiny.verification.PortalAddress;
import org.openscrutiny.verification.ReleaseCalendar;
import org.openscrutiny.verification.ServedSite;

/// Audits the current edition, compares the pages that are served with it, and looks which releases
/// are late; the event is not read. Each failure is logged in a sentence and counted in a metric
/// that has an alarm. A run that ends in a fault counts nothing, and another alarm watches for
/// missing runs.
public final class AuditHandler implements RequestStreamHandler {
  private final Supplier<AuditedEdition> audit;
  private final Supplier<ServedSite> site;
  private final Supplier<ReleaseCalendar> calendar;
  private final Metrics metrics;

  public AuditHandler() {
    this(
        PortalAddress.of(Environment.ofProcess().required("API_URL")),
        PortalAddress.of(Environment.ofProcess().required("SITE_URL")),
        new Metrics(new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC()));
  }

  private AuditHandler(PortalAddress api, PortalAddress site, Metrics metrics) {
    this(
        () -> EditionAudit.of(api.documents(), api.edition()),
        () -> ServedSite.of(api.documents(), site.documents()),
        () -> ReleaseCalendar.of(api.documents(), "current"),
        metrics);
  }

  AuditHandler(
      Supplier<AuditedEdition> audit,
      Supplier<ServedSite> site,
      Supplier<ReleaseCalendar> calendar,
      Metrics metrics) {
    this.audit = audit;
    this.site = site;
    this.calendar = calendar;
    this.metrics = metrics;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    AuditedEdition audited = audit.get();
    LogLevel level = audited.failed() == 0 ? LogLevel.INFO : LogLevel.ERROR;
    audited.lines().forEach(line -> context.getLogger().log(line, level));
    ServedSite served = site.get();
    boolean isBehind = served.isLeftBehind(metrics.clock().instant());
    LogLevel siteLevel = isBehind ? LogLevel.ERROR : LogLevel.INFO;
    served.lines().forEach(line -> context.getLogger().log(line, siteLevel));
    LocalDate today = LondonTime.of(metrics.clock().instant()).toLocalDate();
    List<String> late = calendar.get().lines(today);
    late.forEach(line -> context.getLogger().log(line, LogLevel.WARN));
    metrics.count(context.getFunctionName(), audited, isBehind, late.size());
    answer.write(
        "{\"outcome\":\"%s\",\"edition\":%d,\"failed\":%d,\"served\":%d,\"late\":%d}"
            .formatted(
                audited.failed() == 0 && !isBehind ? "holds" : "fails",
                audited.edition(),
                audited.failed(),
                served.served(),
                late.size())
            .getBytes(StandardCharsets.UTF_8));
  }
}
