using System.Security.Cryptography;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Documents;

/// <summary>
/// A file on its way out: gives the announced length, so that the request has a Content-Length (PHP behind Apache reads nothing without one), and takes the SHA-1
/// of what passes, which is how GLPI names what it kept.
/// </summary>
internal sealed class MeasuredStream(Stream inner, FileToSend file) : Stream
{
#pragma warning disable CA5350 // GLPI identifies documents by SHA-1; nothing is protected by it
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
    private long _sent;
    private string? _sha1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => _sent;
        set => throw new NotSupportedException("A file is sent once, from its start.");
    }

    /// <summary>Lower case hexadecimal; null while the file was not sent whole.</summary>
    public string? Sha1 => _sha1;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer);
            return Passed(buffer[..read], buffer.Length);
        }
        catch (Exception e) when (e is not (FileReadException or OperationCanceledException))
        {
            throw new FileReadException("A file to send could not be read.", e);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return Passed(buffer.Span[..read], buffer.Length);
        }
        catch (Exception e) when (e is not (FileReadException or OperationCanceledException))
        {
            throw new FileReadException("A file to send could not be read.", e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A file is sent once, from its start.");

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Passed(ReadOnlySpan<byte> bytes, int asked)
    {
        _sent += bytes.Length;
        if (_sent > file.Length || (bytes.IsEmpty && asked > 0 && _sent < file.Length))
            throw new FileReadException($"A file to send is not {file.Length} bytes long as announced.");
        _hash.AppendData(bytes);
        if (_sent == file.Length)
            _sha1 ??= Convert.ToHexStringLower(_hash.GetCurrentHash());
        return bytes.Length;
    }
}
