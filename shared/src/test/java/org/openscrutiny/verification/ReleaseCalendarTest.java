package org.openscrutiny.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openscrutiny.verification.PublicDocuments.Response;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

class ReleaseCalendarTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

  @Test
  void aReleaseIsLateFromTheDayAfterItWasDue() {
    ReleaseCalendar calendar = calendar("{\"id\":\"attendance\",\"nextDue\":\"2026-11-26\"}");

    assertThat(calendar.late(DUE)).isEmpty();
    assertThat(calendar.lines(DUE.plusDays(1)))
        .containsExactly(
            "attendance is late: its next release was due on 2026-11-26. Hand it over; or"
                + " hand over the one that is public once more, with a later nextDue.");
  }

  @Test
  void aDatasetWithoutADayIsNeverLate() {
    assertThat(calendar("{\"id\":\"once\",\"nextDue\":null}").late(LocalDate.MAX)).isEmpty();
  }

  @Test
  void aDayThatIsNoneIsNotPassedOver() {
    assertThatThrownBy(() -> calendar("{\"id\":\"attendance\",\"nextDue\":\"soon\"}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("soon");
  }

  private static ReleaseCalendar calendar(String dataset) {
    return ReleaseCalendar.of(
        address ->
            address.equals("/api/v1/editions/current")
                ? new Response(Response.OK, "{\"edition\":1,\"datasets\":[" + dataset + "]}")
                : new Response(Response.NOT_FOUND, ""),
        "current");
  }
}
