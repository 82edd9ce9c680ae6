package org.openscrutiny.domain;

/// What one of the things that are counted is called, and several of them: "care leaver" and "care
/// leavers".
public record Noun(String one, String many) {
  public static final Noun CHILDREN = new Noun("child", "children");
  public static final Noun CASES = new Noun("case", "cases");
  public static final Noun STAFF = new Noun("member of staff", "members of staff");

  /// From the plural alone, which a release gives: "pupils".
  public static Noun ofPlural(String many) {
    return many.equals(CHILDREN.many)
        ? CHILDREN
        : new Noun(many.endsWith("s") ? many.substring(0, many.length() - 1) : many, many);
  }

  /// The form for a number of them.
  public String of(long number) {
    return number == 1 ? one : many;
  }
}
