package org.openscrutiny.localaws.runtime;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// One run of a function.
///
/// @param event the bytes that the function is given
/// @param result what it answers
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record Invocation(String id, byte[] event, CompletableFuture<InvocationResult> result) {
  static Invocation of(byte[] event) {
    return new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
  }
}
