using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Integreat.Platform.Gateway.Media;

/// <summary>
/// Media files in a bucket of an S3-compatible store, which all gateways share. The store itself replaces whole objects only, and its entity
/// tags are others whenever the bytes are.
/// </summary>
public sealed class S3MediaStore : IMediaStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly S3Options _options;

    public S3MediaStore(S3Options options)
    {
        _options = options;
        _client = new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), new AmazonS3Config
        {
            ServiceURL = options.Endpoint,
            AuthenticationRegion = options.Region,
            ForcePathStyle = options.PathStyle,

            // Check sums that trail the bytes are Amazon's; others refuse them. Each request is signed with the hash of what it sends.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            Timeout = TimeSpan.FromSeconds(30),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxErrorRetry = 2,
        });
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var isBucketThere = false;
        try
        {
            await _client.HeadBucketAsync(new HeadBucketRequest { BucketName = _options.Bucket }, cancellation);
            isBucketThere = true;

            // No file has this name. Who may not look into the bucket is told so rather than that there is none.
            await _client.GetObjectMetadataAsync(_options.Bucket, _options.Prefix + ".check", cancellation);
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode is HttpStatusCode.NotFound && isBucketThere)
        {
        }
        catch (Exception exception) when (WhyUnavailable(exception) is { } reason)
        {
            throw new MediaStoreUnavailableException(reason, exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<MediaContent?> OpenAsync(MediaPath path, CancellationToken cancellation)
    {
        try
        {
            var found = await _client.GetObjectMetadataAsync(_options.Bucket, Key(path), cancellation);
            return new MediaContent(
                new S3Stream(new S3Object(_client, _options.Bucket, Key(path), found.ETag), found.ContentLength),
                found.LastModified ?? DateTime.UnixEpoch,
                TagOf(found.ETag));
        }
        catch (AmazonS3Exception exception) when (exception is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            return null;
        }
        catch (Exception exception) when (WhyUnavailable(exception) is { } reason)
        {
            throw new MediaStoreUnavailableException(reason, exception);
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(MediaPath path, Stream content, CancellationToken cancellation)
    {
        try
        {
            await _client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = _options.Bucket,
                    Key = Key(path),
                    InputStream = content,
                    AutoCloseStream = false,
                    ContentType = MediaTypes.Of(path).Name,
                    UseChunkEncoding = false,
                },
                cancellation);
        }
        catch (Exception exception) when (WhyUnavailable(exception) is { } reason)
        {
            throw new MediaStoreUnavailableException(reason, exception);
        }
    }

    public void Dispose() => _client.Dispose();

    private string Key(MediaPath path) => _options.Prefix + path.Value;

    // Usually the MD5 of the bytes in hexadecimal digits, with a number after a hyphen if they came in parts. It may be anything.
    private static string TagOf(string entityTag)
    {
        var tag = entityTag.Trim('"');
        return tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? tag
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag)));
    }

    /// <summary>A sentence for operators; null for what is not the store's fault.</summary>
    private string? WhyUnavailable(Exception exception) => exception switch
    {
        AmazonS3Exception { StatusCode: HttpStatusCode.NotFound } =>
            $"The store of media files at {_options.Endpoint} has no bucket \"{_options.Bucket}\". Create it, or correct Media__S3__Bucket.",
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } =>
            $"The store of media files at {_options.Endpoint} refuses access to the bucket \"{_options.Bucket}\". Correct Media__S3__AccessKey and "
            + "Media__S3__SecretKey, or allow this key to list, read and write the bucket.",
        AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException or IOException =>
            $"The store of media files at {_options.Endpoint} cannot be reached. Is Media__S3__Endpoint right, and does it run?",
        _ => null,
    };
}
