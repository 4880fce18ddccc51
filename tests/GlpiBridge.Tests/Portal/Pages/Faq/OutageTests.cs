using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

/// <summary>A GLPI that does not answer: stale is better than absent.</summary>
public sealed class OutageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_faq_stays_readable_and_says_from_when_it_is()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync("/faq");
        portal.Glpi.Faults.IsMaintenance = true;
        await UntilAsync(portal, visitor, "La foire aux questions est celle du");

        await visitor.SearchAsync("parme");
        visitor.Found().ShouldNotBeEmpty();
        await visitor.OpenAsync("/faq/articles/1");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("La foire aux questions est celle du");
        portal.Glpi.Faults.IsMaintenance = false;
        await UntilAsync(portal, visitor, "Consulter par catégorie", without: "La foire aux questions est celle du");
    }

    [Fact]
    public async Task Without_anything_known_the_page_is_calm_and_requests_go_on()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();
        portal.Glpi.Faults.IsMaintenance = true;
        await using var other = await FaqPages.StartAsync(("Glpi:ServiceUserToken", "inconnu"));
        var stranger = await (await other.SignedInAsync()).OpenAsync("/faq");

        stranger.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        stranger.Text.ShouldContain("La foire aux questions n’est pas disponible");
        stranger.Page.QuerySelectorAll(".gb-tile").Length.ShouldBe(3);
        await visitor.OpenAsync("/");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll(".gb-tile").Length.ShouldBe(3);
    }

    // The refresh runs beside the pages: the clock is moved until its news is seen, yet not so far that the session ends.
    private static async Task UntilAsync(PortalApplication portal, Visitor visitor, string words, string? without = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        for (var tries = 0; !IsShown(); tries++)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (tries % 10 == 0 && tries < 200)
            {
                portal.Clock.Advance(TimeSpan.FromMinutes(3));
            }

            await visitor.OpenAsync("/faq");
        }

        bool IsShown() => visitor.Text.Contains(words, StringComparison.Ordinal) && (without is null || !visitor.Text.Contains(without, StringComparison.Ordinal));
    }
}
