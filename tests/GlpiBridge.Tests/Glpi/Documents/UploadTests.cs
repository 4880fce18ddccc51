using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Documents;

[Proves(GlpiLine.Ten, "Files to send alone")]
public sealed class UploadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario document-upload: itemtype and items_id link, tickets_id does not
    [Fact]
    public async Task A_document_goes_as_a_manifest_and_one_file_part()
    {
        using var network = new RecordedGlpi().Play("document-upload", "linked");
        using var kit = new GlpiKit(network);

        var id = await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, Samples.File("erreur.png", "octets", type: "image/png"), ItemKey.Of(new TicketId(96)), Ct);

        id.ShouldBe(new DocumentId(5));
        var request = network.Requests.ShouldHaveSingleItem();
        request.Header("Session-Token").ShouldBe(GlpiKit.Session.Reveal());
        request.Header("App-Token").ShouldBe(GlpiKit.AppToken);
        request.Header("Content-Length").ShouldBe(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Header("Content-Type").ShouldNotBeNull().ShouldStartWith("multipart/form-data; boundary=");
        var parts = MultipartBody.PartsOf(request);
        parts.Select(p => p.Name).ShouldBe(["uploadManifest", "file0"]);
        parts[0].FileName.ShouldBeNull();
        parts[0].Text.ShouldBe("""{"input":{"name":"erreur.png","itemtype":"Ticket","items_id":96}}""");
        parts[1].FileName.ShouldBe("erreur.png");
        parts[1].Head.ShouldContain("Content-Type: image/png");
        parts[1].Text.ShouldBe("octets");
    }

    // scenario document-upload, step accents: PHP reads raw UTF-8 in filename and nothing else
    [Theory]
    [InlineData("Attestation signée – été n°1.pdf", "Attestation signée – été n°1.pdf")]
    [InlineData("emoji 😀 œuvre.txt", "emoji 😀 œuvre.txt")]
    [InlineData("PHOTO.PNG", "PHOTO.PNG")]
    [InlineData("il a dit \"oui\".txt", "il a dit 'oui'.txt")]
    [InlineData("a\r\nX-Autre: 1\r\n\r\nx.txt", "a  X-Autre: 1    x.txt")]
    [InlineData("../../etc/evil.txt", "evil.txt")]
    [InlineData("C:\\Users\\jdoe\\note.txt", "note.txt")]
    [InlineData("e\u0301te\u0301.txt", "été.txt")]
    [InlineData("100%25;q=1,=?utf-8?b?.txt", "100%25;q=1,=?utf-8?b?.txt")]
    public async Task A_file_name_travels_as_raw_utf8_in_one_header(string name, string onTheWire)
    {
        using var network = new RecordedGlpi().Play("document-upload", "one");
        using var kit = new GlpiKit(network);

        await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, Samples.File(name, "x"), null, Ct);

        var file = MultipartBody.PartsOf(network.Requests[0])[1];
        file.FileName.ShouldBe(onTheWire);
        file.Head.ShouldNotContain("filename*");
        file.Head.ShouldNotContain("=?utf-8?B?", Case.Sensitive);
        file.Head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        file.Text.ShouldBe("x");
    }

    [Fact]
    public void A_long_name_is_cut_before_its_extension_and_between_letters()
    {
        var name = UploadName.Of(new string('é', 300) + ".pdf");

        System.Text.Encoding.UTF8.GetByteCount(name).ShouldBe(200);
        name.ShouldEndWith("é.pdf");
        UploadName.Of(" \r\n ").ShouldBe("document");
    }

    // scenario document-refused
    [Theory]
    [InlineData("exe", GlpiFault.Invalid)]
    [InlineData("no-extension", GlpiFault.Invalid)]
    [InlineData("fake-png", GlpiFault.Invalid)]
    [InlineData("empty-file", GlpiFault.Invalid)]
    [InlineData("over-20", GlpiFault.Invalid)]
    [InlineData("over-php-file", GlpiFault.TooLarge)]
    [InlineData("manifest-no-input", GlpiFault.OutcomeUnknown)]
    public async Task A_file_that_is_refused_alone_is_a_fault(string step, GlpiFault fault)
    {
        using var network = new RecordedGlpi().Play("document-refused", step);
        using var kit = new GlpiKit(network);

        await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, Samples.File("x.txt", "x"), null, Ct).ShouldFailAsync(fault);
    }

    [Fact]
    public async Task A_large_file_is_streamed_in_small_pieces_while_it_is_sent()
    {
        const long size = 30 * 1024 * 1024;
        var source = new CountingStream(size);
        long received = 0, furthestAhead = 0;
        var network = new StreamingNetwork(bytes =>
        {
            furthestAhead = Math.Max(furthestAhead, source.Given - received);
            received += bytes;
        });
        using var kit = new GlpiKit(network);
        var file = new FileToSend { FileName = "grand.bin", ContentType = "application/octet-stream", Length = size, Open = _ => ValueTask.FromResult<Stream>(source) };

        var id = await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, file, null, Ct);

        id.ShouldBe(new DocumentId(4));
        received.ShouldBeGreaterThan(size);
        network.AnnouncedLength.ShouldBe(received);
        furthestAhead.ShouldBeLessThan(1024 * 1024);
        source.Disposed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public async Task A_file_of_another_length_than_announced_is_told_as_such(long announced)
    {
        using var network = new RecordedGlpi().Play("document-upload", "one");
        using var kit = new GlpiKit(network);
        var file = Samples.File("x.txt", "0123456789") with { Length = announced };

        await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, file, null, Ct).ShouldThrowAsync<FileReadException>();
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_or_read_is_told_as_such_and_nothing_is_sent()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "three");
        using var kit = new GlpiKit(network);
        var missing = Samples.File("x.txt", "x") with { Open = _ => throw new FileNotFoundException() };
        var broken = Samples.File("x.txt", "x") with { Open = _ => ValueTask.FromResult<Stream>(new FailingStream()) };
        var ticket = new NewTicket { Name = "x", Content = "x", Requesters = [new(7)] };

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, ticket, [missing], Ct).ShouldThrowAsync<FileReadException>();
        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, ticket, [broken], Ct).ShouldThrowAsync<FileReadException>();

        network.Requests.ShouldBeEmpty();
    }

    // scenario misc-lists
    [Fact]
    public async Task The_kinds_of_files_are_listed()
    {
        using var network = new RecordedGlpi().Play("misc-lists", "doctype-service");
        using var kit = new GlpiKit(network);

        var types = await kit.Get<DocumentTypeReader>().ListAsync(GlpiKit.Session, Ct);

        types.Select(t => t.Extension).ShouldBe(["jpg", "png", "gif"]);
        types.ShouldAllBe(t => t.IsUploadable && t.Mime == "");
    }

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("disk");

        public override int Read(Span<byte> buffer) => throw new IOException("disk");
    }

    private sealed class CountingStream(long size) : Stream
    {
        public long Given { get; private set; }

        public bool Disposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, size - Given);
            Given += count;
            return ValueTask.FromResult(count);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            Disposed = true;
            base.Dispose(disposing);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Sending does not block a thread.");
    }

    /// <summary>Takes the body as a socket does, piece by piece.</summary>
    private sealed class StreamingNetwork(Action<int> received) : HttpMessageHandler
    {
        public long? AnnouncedLength { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            AnnouncedLength = request.Content!.Headers.ContentLength;
            await request.Content.CopyToAsync(new Sink(received), cancellationToken);
            return RecordedGlpi.AnswerOf(Recordings.Exchange("document-upload", "one").GetProperty("response"));
        }
    }

    private sealed class Sink(Action<int> received) : MemoryStream
    {
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            received(count);
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            received(buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override void Write(ReadOnlySpan<byte> buffer) => received(buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => received(count);
    }
}
