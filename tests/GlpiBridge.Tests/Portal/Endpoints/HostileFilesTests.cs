using System.Net;
using System.Net.Http.Headers;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

public sealed class HostileFilesTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    public static TheoryData<string> Names => [.. HostileFiles.All.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_becomes_of_it_is_what_is_documented(string which)
    {
        var file = HostileFiles.All[which];
        var bytes = file.Bytes();
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var answer = await script.UploadAsync(submission, file.Name, bytes);

        answer.Status.ShouldBe(file.Status);
        if (file.Status is not HttpStatusCode.Created)
        {
            answer.Message.ShouldContain(file.Says);
            (await KeptAsync(script, submission)).ShouldBeEmpty();
            return;
        }

        answer.Name.ShouldBe(file.Says);
        answer.Json!.Value.GetProperty("image").GetBoolean().ShouldBe(file.Inline);
        var served = await script.Visitor.GetRawAsync(answer.Url);
        (await served.Content.ReadAsByteArrayAsync(Ct)).SequenceEqual(bytes).ShouldBeTrue();
        ShouldBeHarmless(served, file);
    }

    [Theory]
    [InlineData("exe renamed pdf")]
    [InlineData("svg with script")]
    [InlineData("20 MiB and a byte")]
    [InlineData("png named jpg")]
    [InlineData("30 000 x 30 000")]
    [InlineData("php renamed jpg")]
    [InlineData("no extension")]
    [InlineData("jpeg with a zip behind")]
    [InlineData("300 characters")]
    [InlineData("device")]
    public async Task The_form_itself_judges_a_file_in_the_same_way(string which)
    {
        var file = HostileFiles.All[which];
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");

        await visitor.SubmitAsync("form.gb-form", [], [("r.pieces-jointes", file.Name, file.Bytes())]);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var kept = visitor.Page.QuerySelectorAll(".gb-file-name").Select(name => name.TextContent).ToList();
        if (file.Status is HttpStatusCode.Created)
        {
            kept.ShouldHaveSingleItem().ShouldContain(file.Says);
        }
        else
        {
            kept.ShouldBeEmpty();
            visitor.Page.QuerySelector("#q-pieces-jointes-error").ShouldNotBeNull().TextContent.ShouldContain(file.Says);
        }
    }

    private static void ShouldBeHarmless(HttpResponseMessage served, HostileFile file)
    {
        var disposition = ContentDispositionHeaderValue.Parse(string.Join("", served.Content.Headers.GetValues("Content-Disposition")));
        disposition.DispositionType.ShouldBe(file.Inline ? "inline" : "attachment");
        disposition.FileNameStar.ShouldBe(file.Says);
        served.Content.Headers.ContentType!.MediaType.ShouldBeOneOf(
            file.Inline ? ["image/png", "image/jpeg", "image/gif", "image/bmp"] : ["application/octet-stream", "application/pdf", "application/zip", "image/tiff"]);
        served.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        served.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        var policy = served.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("sandbox");
        policy.ShouldNotContain("'self'");
        served.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private static async Task<IEnumerable<string>> KeptAsync(PageScript script, Guid submission)
    {
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        return script.Visitor.Page.QuerySelectorAll(".gb-file-name").Select(name => name.TextContent);
    }
}
