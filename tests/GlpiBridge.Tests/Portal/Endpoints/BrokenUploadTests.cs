using System.Net;
using System.Text;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Portal.Endpoints.PageScript;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>Uploads that no browser sends.</summary>
public sealed class BrokenUploadTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Boundary = "multipart/form-data; boundary=----limite";

    private static readonly byte[] Good = Multipart("a.txt", "texte"u8.ToArray());

    public static TheoryData<string, string, byte[]> Bodies => new()
    {
        { "no multipart", "text/plain", "bonjour"u8.ToArray() },
        { "no content type", "", Good },
        { "no boundary", "multipart/form-data", Good },
        { "two boundaries", "multipart/form-data; boundary=----limite; boundary=autre", Good },
        { "an endless boundary", "multipart/form-data; boundary=" + new string('x', 300), Good },
        { "mixed", "multipart/mixed; boundary=----limite", Good },
        { "garbage", Boundary, "n’importe quoi"u8.ToArray() },
        { "random bytes", Boundary, Noise() },
        { "nothing", Boundary, [] },
        { "another boundary in the body", Boundary, Multipart("a.txt", [1], "autre") },
        { "cut off in the headers", Boundary, Good[..40] },
        { "cut off in the file", Boundary, Good[..^30] },
        { "without an end", Boundary, Good[..^18] },
        { "another field", Boundary, Multipart("a.txt", [1], field: "r.titre") },
        { "no file name", Boundary, Part("Content-Disposition: form-data; name=\"file\"") },
        { "no disposition", Boundary, Part("Content-Type: text/plain") },
        { "an odd disposition", Boundary, Part("Content-Disposition: ;;;\"") },
        { "line ends in the name", Boundary, Part("Content-Disposition: form-data; name=\"file\"; filename=\"a\r\nX-Injected: 1\r\n.txt\"") },
        { "headers without end", Boundary, Part("X: " + new string('x', 40_000)) },
        { "a hundred headers", Boundary, Part(string.Join("\r\n", Enumerable.Range(0, 100).Select(number => $"X-{number}: 1"))) },
        { "two files", Boundary, [.. Good[..^18], .. "\r\n"u8, .. Good] },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_cannot_be_read_is_a_400_in_json_and_leaves_nothing(string why, string contentType, byte[] body)
    {
        var script = await OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var answer = await script.PostAsync(UploadAddress(submission), body, contentType);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, why);
        answer.Message.ShouldContain("Joignez-le à nouveau");
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        script.Visitor.Page.QuerySelectorAll(".gb-file").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_itself_survives_garbage()
    {
        var script = await OfAsync(portal);

        var answer = await script.PostAsync("/demandes/nouvelle/incident", Noise(), Boundary);

        ((int)answer.Status).ShouldBeInRange(400, 499);
    }

    private static byte[] Part(string headers) => Encoding.UTF8.GetBytes($"------limite\r\n{headers}\r\n\r\ntexte\r\n------limite--\r\n");

    private static byte[] Noise()
    {
        var bytes = new byte[200_000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
