package org.openscrutiny.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The response of each address, and of an address that doesn't exist.
final class AddressesTest {
  private final ApiClient api = new FirstEditionApi().api();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/editions/1, {"edition":1}
          /api/v1/editions/1/indicators, all
          /api/v1/editions/1/indicators?topic=attendance, of attendance
          /api/v1/editions/1/indicators/overall-absence/areas, newest
          /api/v1/editions/1/indicators/overall-absence/areas?period=2023/24, 2023/24
          /api/v1/editions/1/indicators/overall-absence/areas?period=2023%2F24, 2023/24
          /api/v1/editions/1/indicators/overall-absence/areas/E06000045, page
          /api/v1/editions/1/areas, authorities
          /api/v1/editions/1/areas/E06000045, scorecard
          /api/v1/editions/1/areas/E06000045/scorecard.csv, 'c,d'
          /api/v1/editions/1/datasets/attendance, dataset
          /api/v1/editions/1/datasets/attendance/quality, quality
          /api/v1/editions/1/datasets/attendance/data.csv, 'a,b'
          """)
  void everyNumberedAddressAnswersItsDocumentForEver(String address, String body) {
    var response = api.get(address);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo(body);
    assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.header("Content-Type"))
        .isEqualTo(address.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/editions/2, There is no edition 2; /api/v1/editions lists the editions.
          /api/v1/editions/1/areas/E99, 'Edition 1 has no scorecard for "E99"; /api/v1/editions/1/areas lists what there is.'
          /api/v1/editions/1/indicators/x/areas/y, 'Edition 1 has no figures of "x" for "y"; /api/v1/editions/1/indicators lists what there is.'
          /api/v1/editions/1/indicators?topic=x, 'Edition 1 has no topic "x"; /api/v1/editions/1 lists what there is.'
          /api/v1/nothing, There is no such address; /api/v1/openapi.json lists all there are.
          /api/v1/editions/1/datasets, There is no such address; /api/v1/openapi.json lists all there are.
          """)
  void aMissingDocumentIsAProblemWithASentenceThatHelps(String address, String detail) {
    var response = api.get(address);

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.json().get("detail").textValue()).isEqualTo(detail);
    assertThat(response.json().get("status").intValue()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/editions/0",
        "/api/v1/editions/01",
        "/api/v1/editions/latest",
        "/api/v1/editions/9999999",
        "/api/v1/editions/1/areas/",
        "/api/v1/editions/1/areas/..",
        "/api/v1/editions/1/areas/%2e%2e",
        "/api/v1/editions/1/areas/a b",
        "/api/v1/editions/current/areas/a#b",
        "/api/v1/editions/1/indicators?topic=",
        "/api/v1/editions/1/indicators?topic=%zz",
        "/api/v1/editions/1/indicators/x/areas?period=last",
        "/api/v1/editions/1/indicators/x/areas?period=2023/2024",
      })
  void aMalformedAddressIsABadRequest(String address) {
    var response = api.get(address);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
  }
}
