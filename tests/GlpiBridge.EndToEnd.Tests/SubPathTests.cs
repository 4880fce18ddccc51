using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The portal below a path of its site, as a browser with its scripts sees it.</summary>
public sealed class SubPathTests
{
    private const string Root = "/portail";

    [Fact]
    public async Task A_request_with_a_file_and_a_screenshot_is_sent_and_nothing_is_asked_beside_the_path()
    {
        await using var portal = new PortalUnderTest { Settings = new Dictionary<string, string> { ["Portal:PathBase"] = Root } };
        await portal.InitializeAsync();
        List<string> beside = [];
        var title = Title.Next("Sous un chemin");
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        form.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" } asked && !asked.AbsolutePath.StartsWith(Root + "/", StringComparison.Ordinal))
            {
                beside.Add(asked.AbsolutePath);
            }
        };
        await form.Page.ReloadAsync();
        await form.FillIncidentAsync(title);
        await form.PasteAsync("symptome-autres", "capture-erreur.png");
        await form.AttachAsync("pieces-jointes", "guide-delegation-messagerie.pdf");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier", Exact = true }).ClickAsync();
        await Assertions.Expect(form.Page.Locator($".gb-review img[src*='{Root}/demandes/fichiers/']")).ToHaveCountAsync(1);
        await form.Page.Locator(".gb-review .gb-actions a").ClickAsync();
        await Assertions.Expect(form.Editor("symptome-autres").Locator($"img[src*='{Root}/demandes/fichiers/']")).ToHaveCountAsync(1);

        var ticket = await form.SendAsync();

        new Uri(form.Page.Url).AbsolutePath.ShouldStartWith($"{Root}/demandes/recu/");
        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Autres");
        ticket.Documents.ShouldContain("guide-delegation-messagerie.pdf");
        (await ticket.PicturesAsync()).ShouldHaveSingleItem();
        await form.Page.GotoAsync($"{Root}/faq");
        await form.Page.Locator("[data-gb-faq-search] input").FillAsync("mot de passe");
        await form.Page.Keyboard.PressAsync("Enter");
        await form.Page.Locator("main a[href*='/faq/articles/']").First.ClickAsync();
        await form.Page.WaitForURLAsync($"**{Root}/faq/articles/**");
        beside.ShouldBeEmpty();
    }
}
