using System.Net;
using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Hosting;

/// <summary>One reference leads from what a browser was answered to what GLPI was asked.</summary>
public sealed class RequestIdTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_answer_carries_the_reference_of_the_calls_to_glpi_that_it_made_and_of_the_audit()
    {
        var jane = await portal.SignedInAsync();

        var signIn = portal.Audit().Single(line => line.GetProperty("Act").GetString() == "SignIn").GetProperty("CorrelationId").GetString()!;
        portal.Log.Lines.ShouldContain(line => line.Contains("POST /initSession") && line.Contains(signIn));
        var first = Id(await jane.GetRawAsync("/compte"));
        first.Length.ShouldBe(32);
        Id(await jane.GetRawAsync("/compte")).ShouldNotBe(first);
        Id(await jane.GetRawAsync("/health/live")).Length.ShouldBe(32);
    }

    [Fact]
    public async Task A_page_that_fails_shows_the_reference_that_its_answer_carries()
    {
        var jane = await portal.SignedInAsync();
        await portal.Glpi.SwitchAsync("error-500", "on", Ct);

        var answer = await jane.GetRawAsync("/demandes/1");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain(Id(answer));
    }

    private static string Id(HttpResponseMessage answer) => answer.Headers.GetValues("X-Request-Id").Single();
}
