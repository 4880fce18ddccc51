using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Tickets;

/// <summary>What is done about a request while GLPI is silent shows on its page, and reaches GLPI once.</summary>
[Collection(typeof(SilentGlpi))]
public sealed class UnderWayTests(SilentGlpi.Fixture silent) : IAsyncDisposable
{
    private readonly PortalUnderTest portal = silent.Portal;

    public async ValueTask DisposeAsync() => await portal.Line!.MendAsync();

    [Fact]
    public async Task An_answer_has_a_receipt_stands_on_the_page_and_is_one_followup()
    {
        var request = await OwnRequest.OpenAsync(portal, "Réponse sans GLPI");
        await request.Form.WriteAsync("texte", "Le code d’erreur est E-42.");
        await request.Form.AttachAsync("fichiers", "capture-erreur.png");
        await portal.Line!.CutAsync();

        await request.Send.ClickAsync();
        await ExpectReceiptAsync(request.Page);
        var elsewhere = await request.Page.Context.NewPageAsync();
        await elsewhere.GotoAsync($"/demandes/{request.Id}");
        await Assertions.Expect(elsewhere.Locator(".gb-sent li")).ToContainTextAsync($"Répondre, demande n° {request.Id}");
        await Assertions.Expect(elsewhere.Locator(".gb-sent li .gb-state")).ToHaveTextAsync("En cours de transmission");

        await portal.Line.MendAsync();
        await FollowAsync(request.Page, "Votre réponse est envoyée");
        await request.ExpectBannerAsync("Votre réponse est envoyée");
        await Assertions.Expect(request.Page.Locator(".gb-entry-own").Last).ToContainTextAsync("Le code d’erreur est E-42.");
        await Assertions.Expect(request.Page.Locator(".gb-sent")).ToHaveCountAsync(0);
        (await request.FollowupsAsync()).ShouldHaveSingleItem().ShouldContain("E-42");
        await (await request.ReadAsync()).ShouldHoldAsync("capture-erreur.png", "capture-erreur.png");
    }

    [Fact]
    public async Task A_solution_is_accepted_all_the_same()
    {
        var request = await OwnRequest.OpenAsync(portal, "Solution sans GLPI");
        await request.SolveAsync();
        await request.ShowAsync();
        await request.ExpectStateAsync("Résolu : à valider");
        await portal.Line!.CutAsync();

        await request.Page.GetByRole(AriaRole.Button, new() { Name = "Accepter la solution" }).ClickAsync();
        await ExpectReceiptAsync(request.Page);

        await portal.Line.MendAsync();
        await FollowAsync(request.Page, "Vous avez accepté la solution");
        await request.ExpectBannerAsync("Vous avez accepté la solution");
        await request.ExpectStateAsync("Clos");
        (await request.StatusAsync()).ShouldBe(6);
    }

    // The page stays where it is: it says what has become of it, and its reader goes there.
    private static async Task FollowAsync(IPage page, string words)
    {
        var status = page.Locator("main").GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToContainTextAsync(words);
        await status.GetByRole(AriaRole.Link, new() { Name = "Voir où elle en est" }).ClickAsync();
    }

    private static async Task ExpectReceiptAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status)).ToHaveTextAsync("En cours de transmission");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre envoi est enregistré");
    }
}
