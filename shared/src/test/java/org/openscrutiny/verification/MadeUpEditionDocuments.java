package org.openscrutiny.verification;

import java.util.Map;
import java.util.TreeMap;

/// The public documents of a small portal that never was. Its one dataset hides two of three counts
/// of girls and boys with their totals, and proves it.
final class MadeUpEditionDocuments implements PublicDocuments {
  private static final String DATASET = "/api/v1/editions/2/datasets/made-up";
  static final String CERTIFICATE = DATASET + "/certificate";
  static final String DATA = DATASET + "/data.csv";
  static final String PAGE = "/api/v1/editions/2/indicators/referrals/areas/E06000099";
  static final String OFFICIAL = "/api/v1/editions/2/datasets/official";
  static final String OFFICIAL_DATA = OFFICIAL + "/data.csv";
  private static final String DATASET_BEFORE = "/api/v1/editions/1/datasets/made-up";
  static final String BEFORE = DATASET_BEFORE + "/certificate";
  static final String DATA_BEFORE = DATASET_BEFORE + "/data.csv";

  private final Map<String, String> documents = new TreeMap<>();

  MadeUpEditionDocuments() {
    String edition =
        """
        {"edition":2,"datasets":[{"id":"made-up"},{"id":"official"}]}\
        """;
    documents.put("/api/v1/editions/current", edition);
    documents.put("/api/v1/editions/2", edition);
    documents.put(OFFICIAL, "{\"policy\":\"as-published\",\"indicators\":[\"places\"]}");
    documents.put(
        DATASET,
        "{\"policy\":\"protect\",\"indicators\":[\"referrals\",\"plans\",\"plans-percentage\"]}");
    documents.put(
        DATA,
        """
        dataset,file,indicator_id,indicator,unit,time_period,time_identifier,period,geographic_level,area_code,area_name,filters,value,symbol,status,calculation
        made-up,f.csv,referrals,Referrals,number,2024,October,2024-10,Local authority,E06000099,Somewhere,,30,,final,
        made-up,f.csv,referrals,Referrals,number,2024,October,2024-10,Local authority,E06000099,Somewhere,sex: Girls,,c,final,
        made-up,f.csv,referrals,Referrals,number,2024,October,2024-10,Local authority,E06000099,Somewhere,sex: Boys,,c,final,
        made-up,f.csv,plans,Plans,number,2024,October,2024-10,Local authority,E06000099,Somewhere,,15,,final,
        made-up,f.csv,plans-percentage,Plans,%,2024,October,2024-10,Local authority,E06000099,Somewhere,,50.0,,final,
        """);
    documents.put(
        CERTIFICATE,
        """
        {"edition":2,"dataset":"made-up","policy":"protect","threshold":5,"zeros":"show","proof":{
          "threshold":5,
          "cells":[
            {"name":"all","shown":"exactly","count":30,"figure":{"indicator":"referrals","area":"E06000099","filters":{},"period":"2024-10"}},
            {"name":"girls","shown":"hidden","atLeast":1,"figure":{"indicator":"referrals","area":"E06000099","filters":{"sex":"Girls"},"period":"2024-10"}},
            {"name":"boys","shown":"hidden","atLeast":1,"figure":{"indicator":"referrals","area":"E06000099","filters":{"sex":"Boys"},"period":"2024-10"}},
            {"name":"plans","shown":"exactly","count":15,"figure":{"indicator":"plans","area":"E06000099","filters":{},"period":"2024-10"}}],
          "relations":[{"terms":[{"cell":1,"times":1},{"cell":2,"times":1},{"cell":0,"times":-1}],"sum":0}],
          "ratios":[{"numerator":3,"denominator":0,"printed":50.0,"base":100,"figure":{"indicator":"plans-percentage","area":"E06000099","filters":{},"period":"2024-10"}}],
          "witnesses":[{"counts":[30,1,29,15]},{"counts":[30,29,1,15]}],
          "large":[],"public":[]}}\
        """);
    documents.put("/api/v1/editions/1", "{\"edition\":1,\"datasets\":[{\"id\":\"made-up\"}]}");
    documents.put(DATASET_BEFORE, documents.getOrDefault(DATASET, ""));
    documents.put(DATA_BEFORE, documents.getOrDefault(DATA, ""));
    documents.put(BEFORE, documents.getOrDefault(CERTIFICATE, ""));
    documents.put(
        PAGE,
        """
        {"series":[{"dataset":"made-up","filters":{"sex":"Girls"},
           "points":[{"period":"2024-10","value":null,"symbol":"c"}],
           "latest":{"period":"2024-10","value":null}}]}\
        """);
  }

  /// The same with another text in one of its documents.
  MadeUpEditionDocuments with(String address, String from, String to) {
    String text = documents.getOrDefault(address, "");
    if (!text.contains(from)) {
      throw new IllegalArgumentException(address + " has no " + from);
    }
    documents.put(address, text.replace(from, to));
    return this;
  }

  /// The same with one more document.
  MadeUpEditionDocuments and(String address, String text) {
    documents.put(address, text);
    return this;
  }

  MadeUpEditionDocuments without(String address) {
    documents.remove(address);
    return this;
  }

  @Override
  public Response answer(String address) {
    String text = documents.get(address);
    return text == null ? new Response(Response.NOT_FOUND, "") : new Response(Response.OK, text);
  }
}
