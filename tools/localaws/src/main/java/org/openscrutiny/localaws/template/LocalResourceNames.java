package org.openscrutiny.localaws.template;

import java.util.Locale;

/// Names on one machine: a resource is called as in the template, in small letters, so that it may
/// name a bucket.
///
/// @param web where the host serves, such as `http://localhost:8080`
public record LocalResourceNames(String web) implements ResourceNames {
  @Override
  public String reference(String resource) {
    return switch (resource) {
      case "AWS::Region" -> "eu-west-2";
      case "AWS::AccountId" -> "000000000000";
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::StackName" -> "local";
      default -> resource.toLowerCase(Locale.ROOT);
    };
  }

  @Override
  public String attribute(String resource, String attribute) {
    return switch (attribute) {
      case "Arn" -> "arn:aws:local:eu-west-2:000000000000:" + resource;
      case "Id" -> reference(resource);
      case "ApiEndpoint" -> web;
      case "DomainName" -> web.substring(web.indexOf("//") + 2);
      default ->
          throw new IllegalArgumentException(
              "The local host has no attribute %s of %s".formatted(attribute, resource));
    };
  }
}
