package org.openscrutiny.localaws.template;

/// What a resource of the template is called on this machine.
public interface ResourceNames {
  /// What `!Ref` stands for.
  String reference(String resource);

  /// What `!GetAtt` stands for.
  String attribute(String resource, String attribute);
}
