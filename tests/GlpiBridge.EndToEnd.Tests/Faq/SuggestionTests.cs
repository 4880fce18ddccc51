using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Faq;

/// <summary>Articles that a form suggests while its title is typed.</summary>
public sealed class SuggestionTests(PortalUnderTest portal)
{
    [Fact]
    public async Task Articles_open_in_their_place_and_the_form_goes_on()
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        await form.Page.Locator("#q-titre").PressSequentiallyAsync("imprimante bourrage papier");
        var article = form.Page.Locator(".gb-suggested details", new() { HasText = "Bourrage papier" });
        await article.WaitForAsync();
        await Assertions.Expect(form.Page.Locator("#q-titre")).ToBeFocusedAsync();

        await article.Locator("summary").ClickAsync();

        await Assertions.Expect(article).ToContainTextAsync("Retirer le bac");
        await Assertions.Expect(article.GetByRole(AriaRole.Link, new() { Name = "Ouvrir l’article dans un nouvel onglet" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Page.Locator("#q-titre")).ToHaveValueAsync("imprimante bourrage papier");
        await Assertions.Expect(form.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/demandes/nouvelle/incident"));
    }

    [Fact]
    public async Task An_answer_below_is_ticked_when_they_come_in_the_middle_of_the_click()
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        var pressed = new TaskCompletionSource();
        await form.Page.RouteAsync("**/faq/suggestions?*", async route =>
        {
            await pressed.Task;
            await route.ContinueAsync();
        });
        var answer = form.Question("objet").GetByLabel("Autres", new() { Exact = true });
        await form.FillAsync("titre", "imprimante bourrage papier");
        await answer.HoverAsync();
        await form.Page.Mouse.DownAsync();

        await form.Page.RunAndWaitForResponseAsync(
            () =>
            {
                pressed.SetResult();
                return Task.CompletedTask;
            },
            response => response.Url.Contains("/faq/suggestions", StringComparison.Ordinal));
        await form.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await form.Page.Mouse.UpAsync();

        await Assertions.Expect(answer).ToBeCheckedAsync();
        await form.Page.Locator(".gb-suggested details").First.WaitForAsync();
    }

    [Fact]
    public async Task They_can_be_put_away()
    {
        var form = await FormPage.OpenAsync(portal, "Obtenir une assistance");
        await form.Page.Locator("#q-titre").PressSequentiallyAsync("calendrier");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Masquer les suggestions" }).ClickAsync();

        await Assertions.Expect(form.Page.Locator(".gb-suggested")).ToBeHiddenAsync();
        await Assertions.Expect(form.Page.Locator("#q-titre")).ToBeFocusedAsync();
    }
}
