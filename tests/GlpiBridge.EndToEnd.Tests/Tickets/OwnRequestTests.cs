using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Tickets;

/// <summary>What an agent does on a request, each followed by a look at GLPI as the technician has it.</summary>
public sealed class OwnRequestTests(PortalUnderTest portal)
{
    [Fact]
    public async Task An_answer_with_a_pasted_screenshot_and_a_file_is_one_followup_however_often_one_presses()
    {
        var request = await OwnRequest.OpenAsync(portal, "Répondre");
        await request.Form.WriteAsync("texte", "Voici ce que dit l’écran : ");
        await request.Form.PasteAsync("texte", "capture-erreur.png");
        await request.Form.AttachAsync("fichiers", "guide-delegation-messagerie.pdf");
        await request.Page.LookAsync("demande-repondre-1280");

        await request.Send.DblClickAsync();

        await request.ExpectBannerAsync("Votre réponse est envoyée");
        var own = request.Page.Locator(".gb-entry-own").Last;
        await Assertions.Expect(own).ToContainTextAsync("Voici ce que dit l’écran :");
        await Assertions.Expect(own.GetByRole(AriaRole.Link, new() { Name = "guide-delegation-messagerie.pdf" })).ToBeVisibleAsync();
        (await own.Locator("img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(0);
        (await request.FollowupsAsync()).ShouldHaveSingleItem().ShouldContain("Voici ce que dit l’écran");
        await (await request.ReadAsync()).ShouldHoldAsync("guide-delegation-messagerie.pdf", "guide-delegation-messagerie.pdf");
        await request.Page.GoBackAsync();
        await request.ShowAsync();
        (await request.FollowupsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_begun_is_found_again_on_the_page_and_at_home()
    {
        var request = await OwnRequest.OpenAsync(portal, "Brouillon de réponse");
        await request.Form.WriteAsync("texte", "Un début de réponse");
        await Assertions.Expect(request.Page.Locator("[data-gb-draft-state=saved]")).ToContainTextAsync("Brouillon enregistré à");

        await request.Page.GotoAsync("/");
        await request.Page.Locator(".gb-draft", new() { HasText = $"Demande n° {request.Id}" }).GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(request.Form.Editor("texte")).ToContainTextAsync("Un début de réponse");
        await request.Send.ClickAsync();
        await request.ExpectBannerAsync("Votre réponse est envoyée");
        (await request.FollowupsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_solution_is_refused_with_its_reason_then_accepted()
    {
        var request = await OwnRequest.OpenAsync(portal, "Solution");
        await request.SolveAsync();
        await request.ShowAsync();
        await request.ExpectStateAsync("Résolu : à valider");
        await request.Page.GetByText("Refuser la solution", new() { Exact = true }).ClickAsync();
        await request.Form.WriteAsync("texte", "Toujours en panne");
        await request.Page.LookAsync("demande-refuser-1280");

        await request.Send.ClickAsync();

        await request.ExpectBannerAsync("Votre réponse est envoyée");
        (await request.StatusAsync()).ShouldBeOneOf(1, 2);
        (await request.FollowupsAsync()).ShouldHaveSingleItem().ShouldContain("Toujours en panne");

        await request.SolveAsync();
        await request.ShowAsync();
        await request.Page.GetByRole(AriaRole.Button, new() { Name = "Accepter la solution" }).ClickAsync();
        await request.ExpectBannerAsync("Vous avez accepté la solution");
        await request.ExpectStateAsync("Clos");
        (await request.StatusAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task An_answer_that_was_begun_before_the_solution_came_asks_first()
    {
        var request = await OwnRequest.OpenAsync(portal, "Réponse tardive");
        await request.Form.WriteAsync("texte", "Une précision");
        await request.SolveAsync();

        await request.Send.ClickAsync();

        await request.ExpectBannerAsync("Une solution vient d’être proposée");
        await Assertions.Expect(request.Form.Editor("texte")).ToContainTextAsync("Une précision");
        (await request.StatusAsync()).ShouldBe(5);
        (await request.FollowupsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_nobody_has_taken_in_charge_is_completed()
    {
        var request = await OwnRequest.OpenAsync(portal, "À compléter");
        await request.Page.GetByRole(AriaRole.Link, new() { Name = "Compléter ma demande" }).ClickAsync();
        await request.Form.FillAsync("titre", Title.Next("Complétée"));
        await request.Form.ChooseAsync("urgence", "Haute");
        await request.Form.FillAsync("complement", "Le code d’erreur est E-42.");
        await request.Page.LookAsync("demande-completer-1280");

        await request.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await request.ExpectBannerAsync("Votre demande est complétée");
        var ticket = await request.ReadAsync();
        ticket.Text.ShouldContain("n’imprime plus");
        ticket.Text.ShouldContain("Le code d’erreur est E-42.");
    }

    [Fact]
    public async Task A_request_that_nobody_touched_is_withdrawn()
    {
        var request = await OwnRequest.OpenAsync(portal, "À annuler");
        await request.Page.GetByText("Annuler ma demande").ClickAsync();

        await request.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler définitivement" }).ClickAsync();

        await request.ExpectBannerAsync("Votre demande est annulée");
        await request.ShowAsync();
        await Assertions.Expect(request.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToContainTextAsync("À annuler");
    }

    [Fact]
    public async Task Everything_is_possible_without_scripts()
    {
        var request = await OwnRequest.OpenAsync(portal, "Sans scripts", new() { JavaScriptEnabled = false });
        await request.Page.Locator("[name='r.texte']").FillAsync("Écrit sans scripts");

        await request.Send.ClickAsync();

        await request.ExpectBannerAsync("Votre réponse est envoyée");
        (await request.FollowupsAsync()).ShouldHaveSingleItem().ShouldContain("Écrit sans scripts");
    }
}
