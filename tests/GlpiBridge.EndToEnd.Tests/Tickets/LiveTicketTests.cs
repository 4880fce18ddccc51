using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Tickets;

/// <summary>What technicians do in GLPI shows on the open page of the request, and what somebody types there stays.</summary>
public sealed class LiveTicketTests(PortalUnderTest portal)
{
    [Fact]
    public async Task An_answer_shows_up_while_somebody_types_and_a_private_one_does_not()
    {
        var (page, technician, id) = await OpenedAsync("En direct");
        await technician.CreateAsync("ITILSolution", new { itemtype = "Ticket", items_id = id, content = "<p>Essayez maintenant.</p>" });
        await Assertions.Expect(page.Locator(".gb-live")).ToContainTextAsync("Ce que vous pouvez faire pour cette demande a changé.");
        await Assertions.Expect(page.Locator(".gb-ticket-state .gb-state")).ToHaveTextAsync("Résolu : à valider");
        await page.GetByRole(AriaRole.Link, new() { Name = "Actualiser la page" }).ClickAsync();
        await page.GetByText("Refuser la solution", new() { Exact = true }).ClickAsync();
        var form = new FormPage(portal, page);
        await form.WriteAsync("texte", "Toujours en panne");
        await page.EvaluateAsync("window.entryBefore = document.querySelector('.gb-entry')");

        await technician.CreateAsync("ITILFollowup", new { itemtype = "Ticket", items_id = id, content = "<p>Mot entre techniciens.</p>", is_private = 1 });
        var answer = await technician.CreateAsync("ITILFollowup", new { itemtype = "Ticket", items_id = id, content = "<p>Le serveur est <b>redémarré</b>.</p>" });

        var entry = page.Locator($"#answer-{answer}");
        await Assertions.Expect(entry).ToContainTextAsync("Le serveur est redémarré.");
        await Assertions.Expect(entry.Locator(".gb-new")).ToHaveTextAsync("Nouveau");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "1 nouvelle réponse" })).ToHaveCountAsync(1);
        await Assertions.Expect(form.Editor("texte")).ToContainTextAsync("Toujours en panne");
        await Assertions.Expect(form.Editor("texte")).ToBeFocusedAsync();
        (await page.Locator("main").TextContentAsync())!.ShouldNotContain("Mot entre techniciens");
        (await page.EvaluateAsync<bool>("window.entryBefore === document.querySelector('.gb-entry')")).ShouldBeTrue();
        await page.LookAsync("demande-en-direct-1280");
    }

    [Fact]
    public async Task A_hidden_tab_asks_nothing_until_somebody_comes_back_to_it()
    {
        var (page, technician, id) = await OpenedAsync("Onglet caché");
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await SetVisibleAsync(page, "hidden");
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.EndsWith("/etat", StringComparison.Ordinal) ? 1 : 0;
        var answer = await technician.CreateAsync("ITILFollowup", new { itemtype = "Ticket", items_id = id, content = "<p>Pendant ce temps.</p>" });
        await page.Clock.RunForAsync(60_000);
        asked.ShouldBe(0);

        await SetVisibleAsync(page, "visible");

        await Assertions.Expect(page.Locator($"#answer-{answer}")).ToContainTextAsync("Pendant ce temps.");
    }

    private async Task<(IPage Page, Technician Technician, long Id)> OpenedAsync(string words)
    {
        var form = await FormPage.IncidentAsync(portal, Title.Next(words));
        var ticket = await form.SendAsync();
        await form.Page.GotoAsync("/demandes/" + ticket.Id);
        return (form.Page, await portal.TechnicianAsync(), ticket.Id);
    }

    private static async Task SetVisibleAsync(IPage page, string state) => await page.EvaluateAsync(
        "state => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }", state);
}
