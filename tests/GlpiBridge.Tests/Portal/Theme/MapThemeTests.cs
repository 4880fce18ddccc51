using System.Net;
using System.Net.Http.Headers;
using GlpiBridge.Portal.Theme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Theme;

public sealed class MapThemeTests : IAsyncLifetime
{
    private readonly WebApplication app = Build();

    public async ValueTask InitializeAsync() => await app.StartAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("/theme.css", "text/css; charset=utf-8", "--gb-brand:#14508c")]
    [InlineData("/theme/logo", "image/svg+xml", "<svg")]
    public async Task The_style_sheet_and_the_logo_are_served_to_everybody(string path, string type, string content)
    {
        using var answer = await Get(path, tag: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(content);
    }

    [Theory]
    [InlineData("/theme.css")]
    [InlineData("/theme/logo")]
    public async Task A_browser_that_has_it_already_gets_no_body(string path)
    {
        using var first = await Get(path, tag: null);

        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        using var second = await Get(path, first.Headers.ETag);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/theme.css")]
    [InlineData("/theme/logo")]
    public async Task At_the_address_of_its_version_alone_it_is_kept_for_good(string path)
    {
        using var first = await Get(path, tag: null);
        var version = first.Headers.ETag!.Tag.Trim('"');

        using var own = await Get($"{path}?v={version}", tag: null);
        using var other = await Get($"{path}?v={version[1..]}", tag: null);

        own.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        other.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddTheme(Path.Combine(RepositoryFolder.Config, "theme"));
        var app = builder.Build();
        app.MapTheme();
        return app;
    }

    private async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? tag)
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
