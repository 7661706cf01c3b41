using Amazon.S3;
using Amazon.S3.Model;

namespace Integreat.Platform.Gateway.Media;

/// <summary>One object as it was when it was looked up: its entity tag says which bytes are meant.</summary>
internal sealed record S3Object(IAmazonS3 Client, string Bucket, string Key, string EntityTag);

/// <summary>
/// The bytes of an object, loaded when they are read and from where they are read: an answer without a body loads nothing, and a part of a film
/// only that part. If the object is replaced meanwhile, reading fails rather than mixing the two.
/// </summary>
internal sealed class S3Stream(S3Object file, long length) : Stream
{
    private GetObjectResponse? _response;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var place = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => length + offset,
        };
        ArgumentOutOfRangeException.ThrowIfNegative(place, nameof(offset));
        if (place != _position)
        {
            Close(ref _response);
            _position = place;
        }

        return place;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        _response ??= await LoadAsync(cancellationToken);
        var read = await _response.ResponseStream.ReadAsync(buffer, cancellationToken);
        if (read == 0)
        {
            throw new EndOfStreamException("The store of media files ended its answer too early.");
        }

        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The bytes come over a network: read them asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close(ref _response);
        }

        base.Dispose(disposing);
    }

    private async Task<GetObjectResponse> LoadAsync(CancellationToken cancellation)
    {
        var response = await file.Client.GetObjectAsync(
            new GetObjectRequest
            {
                BucketName = file.Bucket,
                Key = file.Key,
                EtagToMatch = file.EntityTag,
                ByteRange = new ByteRange(_position, length - 1),
            },
            cancellation);
        if (response.ETag == file.EntityTag)
        {
            return response;
        }

        // Not every store heeds the condition.
        response.Dispose();
        throw new IOException("The file was replaced while it was read.");
    }

    private static void Close(ref GetObjectResponse? response)
    {
        response?.Dispose();
        response = null;
    }
}
