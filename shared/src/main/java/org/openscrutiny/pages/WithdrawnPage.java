package org.openscrutiny.pages;

/// What the address of a document of a withdrawn dataset answers, from the edition on that has
/// nothing of it any more. Addresses of earlier editions stay: they are what was said at the time.
///
/// @param dataset the id
/// @param title of the dataset
public record WithdrawnPage(String dataset, String title, Withdrawal withdrawal) implements Page {}
