package org.openscrutiny.localaws.storage;

import java.io.InputStream;
import java.util.function.BiConsumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Says of each object that was put whole that it is there, as S3 says it to EventBridge. Objects
/// in parts are not said: no function writes any.
final class ListenedBlobStore extends ForwardingBlobStore {
  private final BiConsumer<String, String> written;

  /// @param written is told the bucket and the key
  ListenedBlobStore(BlobStore store, BiConsumer<String, String> written) {
    super(store);
    this.written = written;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    PutObjectResponse response = super.putBlob(request, content);
    written.accept(request.bucket(), request.key());
    return response;
  }
}
