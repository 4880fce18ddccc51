using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Installing;

public sealed partial class InstallingTests
{
    private const string Root = "/portail";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portal_can_be_put_beside_other_applications_and_a_page_of_its_own_is_kept_for_when_there_is_no_line()
    {
        await using var portal = await StartAsync(("Portal:PathBase", Root));
        var anybody = await portal.Visit().OpenAsync($"{Root}/connexion");
        string Linked(string rel) => anybody.Page.QuerySelector($"link[rel={rel}]")!.GetAttribute("href")!;

        using var manifest = JsonDocument.Parse(await (await anybody.GetRawAsync(Linked("manifest"))).Content.ReadAsStringAsync(Ct));
        var told = manifest.RootElement;
        told.GetProperty("start_url").GetString().ShouldBe(Root + "/");
        told.GetProperty("scope").GetString().ShouldBe(Root + "/");
        told.GetProperty("lang").GetString().ShouldBe("fr");
        var icons = told.GetProperty("icons").EnumerateArray().Select(icon => (Address: icon.GetProperty("src").GetString()!, Sizes: icon.GetProperty("sizes").GetString()!, Purpose: icon.GetProperty("purpose").GetString()!)).ToList();
        icons.Select(icon => (icon.Sizes, icon.Purpose)).ShouldBe([("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"), ("any", "any")]);
        foreach (var icon in icons.Where(icon => icon.Sizes != "any"))
        {
            var bytes = await (await anybody.GetRawAsync(icon.Address)).Content.ReadAsByteArrayAsync(Ct);
            $"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16))}x{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))}".ShouldBe(icon.Sizes);
        }

        (await anybody.GetRawAsync(Linked("apple-touch-icon"))).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var worker = await anybody.GetRawAsync(anybody.Page.QuerySelector("script[data-gb-worker]")!.GetAttribute("data-gb-worker")!);
        worker.Headers.CacheControl!.NoCache.ShouldBeTrue();
        var script = await worker.Content.ReadAsStringAsync(Ct);
        using var shelf = JsonDocument.Parse(Shelf().Match(script).Groups[1].Value);
        var page = shelf.RootElement.GetProperty("page").GetString()!;
        page.ShouldBe($"{Root}/hors-ligne");
        foreach (var file in shelf.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!))
        {
            file.ShouldStartWith(Root + "/");
            using var answer = await anybody.GetRawAsync(file);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }

        await anybody.SubmitAsync("main form", new() { ["Login"] = ["j.doe@agudelle.com"], ["Password"] = ["Agudelle!2023"] });
        anybody.Page.DocumentElement.OuterHtml.ShouldContain("Jane");
        (await anybody.OpenAsync(page)).Page.DocumentElement.OuterHtml.ShouldNotContain("Jane");
        anybody.Page.QuerySelectorAll("form, .gb-nav").ShouldBeEmpty();
        (anybody.Page.QuerySelector("script")!.GetAttribute("data-gb-agent") ?? "").ShouldBeEmpty();
    }

    [Fact]
    public async Task Switched_off_it_takes_itself_out_of_the_browsers_that_have_it()
    {
        await using var portal = await StartAsync(("Portal:OfflinePage", "false"));
        var anybody = await portal.Visit().OpenAsync("/connexion");

        var script = await (await anybody.GetRawAsync("/service-worker.js")).Content.ReadAsStringAsync(Ct);

        (anybody.Page.QuerySelector("script")!.GetAttribute("data-gb-worker") ?? "").ShouldBeEmpty();
        script.ShouldContain("unregister()");
        script.ShouldNotContain("fetch");
    }

    private static async Task<PortalApplication> StartAsync((string Key, string Value) setting)
    {
        var portal = new PortalApplication();
        portal.Settings[setting.Key] = setting.Value;
        await portal.InitializeAsync();
        return portal;
    }

    [GeneratedRegex("^const shelf = (.*);$", RegexOptions.Multiline)]
    private static partial Regex Shelf();
}
