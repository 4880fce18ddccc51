using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>However often one clicks, goes back or reloads: one ticket.</summary>
public sealed class OneTicketTests(PortalUnderTest portal)
{
    [Fact]
    public async Task Double_click_back_and_reload_make_one_ticket()
    {
        var (form, title) = await FilledAsync("Double clic");

        await form.Send.DblClickAsync();
        var first = await form.ReceiptAsync();
        await form.Page.ReloadAsync();
        (await form.ReceiptAsync()).Id.ShouldBe(first.Id);
        await form.Page.GoBackAsync();
        await form.Page.WaitForURLAsync("**/demandes/recu/**");

        (await CountAsync(title)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs_of_one_draft_make_one_ticket()
    {
        var (form, title) = await FilledAsync("Deux onglets");
        await Assertions.Expect(form.Page.Locator("[data-gb-draft-state=saved]")).ToContainTextAsync("Brouillon enregistré à");
        var other = new FormPage(portal, await form.Page.Context.NewPageAsync());
        await other.Page.GotoAsync(form.Page.Url);

        var first = await form.SendAsync();
        var second = await other.SendAsync();

        second.Id.ShouldBe(first.Id);
        (await CountAsync(title)).ShouldBe(1);
    }

    [Fact]
    public async Task Checked_first_then_sent_with_a_way_back_to_each_answer()
    {
        var (form, title) = await FilledAsync("Vérifiée");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await form.Page.GetByRole(AriaRole.Heading, new() { Name = "Vérifiez votre demande" }).WaitForAsync();
        await Screenshots.TakeAsync(form.Page, "verifier");
        await form.Page.GetByRole(AriaRole.Link, new() { Name = "Modifier Titre de votre incident" }).ClickAsync();
        await form.FillAsync("titre", title + " bis");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await Assertions.Expect(form.Page.Locator(".gb-review")).ToContainTextAsync(title + " bis");

        await form.SendAsync();

        (await CountAsync(title)).ShouldBe(1);
    }

    private async Task<(FormPage Form, string Title)> FilledAsync(string words)
    {
        var title = Title.Next(words);
        return (await FormPage.IncidentAsync(portal, title), title);
    }

    private async Task<int> CountAsync(string title) =>
        (await (await portal.TechnicianAsync()).GetAsync($"Ticket?searchText[name]={Uri.EscapeDataString(title)}")).GetArrayLength();
}
