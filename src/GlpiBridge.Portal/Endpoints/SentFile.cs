using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>The one file of a multipart request, read as it comes in; a second part, or an end that is missing, spoils it.</summary>
internal sealed class SentFile : Stream
{
    private const string PartName = "file";
    private const int LongestBoundary = 70;

    private readonly MultipartReader reader;
    private readonly Stream body;
    private bool isEnded;

    private SentFile(MultipartReader reader, Stream body, string name)
    {
        this.reader = reader;
        this.body = body;
        Name = name;
    }

    /// <summary>The name that the browser announced.</summary>
    public string Name { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <returns>Null when the request holds no such file.</returns>
    /// <exception cref="InvalidDataException">The request is no multipart.</exception>
    /// <exception cref="IOException">It was cut off.</exception>
    public static async Task<SentFile?> OpenAsync(HttpRequest request, CancellationToken ct)
    {
        if (BoundaryOf(request.ContentType) is not { } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        return await reader.ReadNextSectionAsync(ct) is { } part
            && part.GetContentDispositionHeader() is { } disposition
            && disposition.IsFileDisposition()
            && HeaderUtilities.RemoveQuotes(disposition.Name).Equals(PartName, StringComparison.Ordinal)
                ? new SentFile(reader, part.Body, part.AsFileSection()!.FileName)
                : null;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (isEnded)
        {
            return 0;
        }

        var read = await body.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0)
        {
            isEnded = true;
            if (await reader.ReadNextSectionAsync(cancellationToken) is not null)
            {
                throw new InvalidDataException("One file at a time.");
            }
        }

        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read this stream asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Two boundaries are two readings of one body: whoever sends them wants two programs to disagree.
    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && type.Parameters.Where(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
        && HeaderUtilities.RemoveQuotes(only.Value) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : null;
}
