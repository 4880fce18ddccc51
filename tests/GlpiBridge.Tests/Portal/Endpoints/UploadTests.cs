using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

public sealed class UploadTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_the_moment_it_is_sent_and_can_be_had_again()
    {
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var sent = await script.UploadAsync(submission, "capture.png", Pictures.Png(40, 30));

        sent.Status.ShouldBe(HttpStatusCode.Created);
        sent.Name.ShouldBe("capture.png");
        sent.Note.ShouldBeNull();
        sent.Json!.Value.GetProperty("size").GetInt64().ShouldBe(Pictures.Png(40, 30).Length);
        sent.Json.Value.GetProperty("image").GetBoolean().ShouldBeTrue();
        sent.Json.Value.GetProperty("kind").GetString().ShouldBe("PNG");
        sent.Url.ShouldBe($"/demandes/fichiers/{submission}/{sent.Id}");
        var served = await script.Visitor.GetRawAsync(sent.Url);
        (await served.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(Pictures.Png(40, 30));
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        var log = string.Join("\n", portal.Log.Lines.Where(l => l.Contains(": System.", StringComparison.Ordinal) || l.Contains(" System.", StringComparison.Ordinal) && l.Contains("   at ", StringComparison.Ordinal)).Take(3));
        File.WriteAllText("/tmp/filog.txt", log);
        script.Visitor.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("capture.png");
    }
}
