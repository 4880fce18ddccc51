using System.Net;
using System.Net.Http.Headers;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Documents;

[Proves(GlpiLine.Ten, "Files to read")]
public sealed class DownloadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario document-upload
    [Fact]
    public async Task A_file_comes_with_glpis_name_and_type()
    {
        using var network = new RecordedGlpi().Play("document-upload", "accents-bytes");
        using var kit = new GlpiKit(network);

        await using var file = await kit.Get<DocumentTransfer>().DownloadAsync(GlpiKit.Session, new(7), Ct);

        file.FileName.ShouldBe("Attestation signée – été n°1.pdf");
        file.ContentType.ShouldBe("application/pdf");
        file.Length.ShouldBe(15);
        (await new StreamReader(file.Content).ReadToEndAsync(Ct)).ShouldBe("%PDF-1.4\n%%EOF\n");
        network.Requests[0].Query.ShouldBe("alt=media");
        network.Requests[0].Header("Session-Token").ShouldBe(GlpiKit.Session.Reveal());
    }

    // scenario faq-documents
    [Fact]
    public async Task An_image_comes_byte_for_byte()
    {
        using var network = new RecordedGlpi().Play("faq-documents", "alt-image");
        using var kit = new GlpiKit(network);

        await using var file = await kit.Get<DocumentTransfer>().DownloadAsync(GlpiKit.Session, new(1), Ct);
        using var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes, Ct);

        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray())).ShouldBe("81db46f1896312b260679adc5745b736a2d640038407b01d30a00c77ec6856bc");
    }

    [Fact]
    public async Task The_bytes_are_passed_on_before_the_last_has_come()
    {
        var tail = new TaskCompletionSource();
        using var network = new RecordedGlpi().Then((_, _) =>
        {
            var content = new StreamContent(new SlowStream(tail.Task));
            content.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            content.Headers.TryAddWithoutValidation("Content-Disposition", "filename=\"page.html\"; filename*=utf-8''page.html");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        });
        using var kit = new GlpiKit(network);

        await using var file = await kit.Get<DocumentTransfer>().DownloadAsync(GlpiKit.Session, new(7), Ct);
        var buffer = new byte[10];

        (await file.Content.ReadAsync(buffer, Ct)).ShouldBe(1);
        tail.SetResult();
        (await file.Content.ReadAsync(buffer, Ct)).ShouldBe(0);
        file.ContentType.ShouldBe("text/html");
    }

    // scenarios faq-documents, misc-maintenance
    [Theory]
    [InlineData("faq-documents", "unknown", GlpiFault.NotFound)]
    [InlineData("faq-documents", "no-session", GlpiFault.NotAuthenticated)]
    [InlineData("misc-maintenance", "read", GlpiFault.Maintenance)]
    [InlineData("document-refused", "manifest-no-input", GlpiFault.Unavailable)]
    [InlineData("misc-http", "trace", GlpiFault.Unavailable)]
    public async Task What_is_no_file_is_a_fault(string scenario, string step, GlpiFault fault)
    {
        using var network = new RecordedGlpi().PlayAnyway(scenario, step);
        using var kit = new GlpiKit(network);

        await kit.Get<DocumentTransfer>().DownloadAsync(GlpiKit.Session, new(9), Ct).ShouldFailAsync(fault);
    }

    [Theory]
    [InlineData("filename=\"a.txt\"; filename*=utf-8''%C3%A9t%C3%A9.txt", "été.txt")]
    [InlineData("attachment; filename=\"a b.txt\"", "a b.txt")]
    [InlineData("filename*=UTF-8''..%2F..%2Fetc%0D%0Apasswd", "etcpasswd")]
    [InlineData("inline", "secours")]
    [InlineData("filename=\"\"", "secours")]
    [InlineData(null, "secours")]
    public void The_name_is_read_from_any_form_and_is_a_name_only(string? header, string expected) => DispositionName.Of(header, "secours").ShouldBe(expected);

    private sealed class SlowStream(Task tail) : MemoryStream
    {
        private bool _begun;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_begun)
            {
                _begun = true;
                return 1;
            }
            await tail.WaitAsync(cancellationToken);
            return 0;
        }
    }
}
