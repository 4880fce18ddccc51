using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>Formatted texts with screenshots in them, from the clipboard to the technician.</summary>
public sealed class EditorTests(PortalUnderTest portal)
{
    private const string Symptom = "symptome-autres";

    [Fact]
    public async Task A_pasted_screenshot_stands_at_its_place_in_the_text_and_in_the_ticket()
    {
        var form = await OpenAsync("Capture collée", out var title);
        await form.WriteAsync(Symptom, "Avant l’image > le menu. ");
        await form.PasteAsync(Symptom, "capture-erreur.png");
        await form.Page.Keyboard.PressAsync("Control+End");
        await form.Page.Keyboard.InsertTextAsync(" Après l’image > la fin.");
        await Screenshots.TakeAsync(form.Page, "capture-collee");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Autres");
        (await ticket.PicturesAsync()).ShouldHaveSingleItem().ShouldBe(await File.ReadAllBytesAsync(FormPage.Sample("capture-erreur.png"), TestContext.Current.CancellationToken));
        ticket.Content.ShouldNotContain("data:");
        ticket.Content.IndexOf("Avant", StringComparison.Ordinal).ShouldBeLessThan(ticket.Content.IndexOf("<img", StringComparison.Ordinal));
        ticket.Content.IndexOf("<img", StringComparison.Ordinal).ShouldBeLessThan(ticket.Content.IndexOf("Après", StringComparison.Ordinal));
        ticket.Text.ShouldContain("Avant l’image > le menu.");
        ticket.Text.ShouldContain("Après l’image > la fin.");
        ticket.Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_screenshots_and_two_files_of_one_ticket_each_keep_their_place()
    {
        var form = await OpenAsync("Deux captures", out var title);
        await form.WriteAsync(Symptom, "Un ");
        await form.PasteAsync(Symptom, "capture-erreur.png");
        await form.WriteAsync(Symptom, " deux ");
        await form.PasteAsync(Symptom, "capture-parapheur.png");
        await form.WriteAsync(Symptom, " trois");
        await form.AttachAsync("pieces-jointes", "guide-delegation-messagerie.pdf", "capture-parapheur.png");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Autres");
        var pictures = await ticket.PicturesAsync();
        pictures.Count.ShouldBe(2);
        pictures[0].ShouldBe(await File.ReadAllBytesAsync(FormPage.Sample("capture-erreur.png"), TestContext.Current.CancellationToken));
        pictures[1].ShouldBe(await File.ReadAllBytesAsync(FormPage.Sample("capture-parapheur.png"), TestContext.Current.CancellationToken));
        await ticket.ShouldHoldAsync("guide-delegation-messagerie.pdf", "guide-delegation-messagerie.pdf");
    }

    [Fact]
    public async Task More_files_than_one_call_to_glpi_may_carry_all_arrive()
    {
        var form = await OpenAsync("Vingt-deux fichiers", out _);
        var files = Enumerable.Range(1, 20).Select(number => new FilePayload { Name = $"note-{number}.txt", MimeType = "text/plain", Buffer = Guid.NewGuid().ToByteArray().Select(b => (byte)('a' + (b % 26))).ToArray() });
        await form.Question("pieces-jointes").Locator("input[type=file]").First.SetInputFilesAsync(files);
        await Assertions.Expect(form.Question("pieces-jointes").GetByText("Enregistré")).ToHaveCountAsync(20);
        await form.WriteAsync(Symptom, "Un ");
        await form.PasteAsync(Symptom, "capture-erreur.png");
        await form.WriteAsync(Symptom, " deux ");
        await form.PasteAsync(Symptom, "capture-parapheur.png");

        var ticket = await form.SendAsync();

        ticket.Documents.Count.ShouldBe(20);
        (await ticket.PicturesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_taken_out_of_the_text_again_is_not_sent()
    {
        var form = await OpenAsync("Capture retirée", out _);
        await form.WriteAsync(Symptom, "Sans image");
        await form.PasteAsync(Symptom, "capture-erreur.png");
        await form.Editor(Symptom).Locator("img").ClickAsync();
        await form.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(form.Editor(Symptom).Locator("img")).ToHaveCountAsync(0);

        var ticket = await form.SendAsync();

        (await ticket.PicturesAsync()).ShouldBeEmpty();
        ticket.Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_toolbar_makes_reaches_the_ticket_and_the_policy_of_the_page_is_never_broken()
    {
        var form = await OpenAsync("Mise en forme", out _);
        var reports = new List<string>();
        form.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                reports.Add(message.Text);
            }
        };
        await form.WriteAsync(Symptom, "normal ");
        await form.Page.Keyboard.PressAsync("Control+b");
        await form.Page.Keyboard.InsertTextAsync("gras");
        await form.Page.Keyboard.PressAsync("Control+b");
        await form.Page.Keyboard.PressAsync("Enter");
        await form.Question(Symptom).GetByRole(AriaRole.Button, new() { Name = "Liste à puces" }).ClickAsync();
        await form.Page.Keyboard.InsertTextAsync("premier point");

        var ticket = await form.SendAsync();

        ticket.Content.ShouldContain("<strong>gras</strong>");
        ticket.Content.ShouldContain("<li>premier point</li>");
        reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tab_leaves_the_editor()
    {
        var form = await OpenAsync("Au clavier", out _);
        await form.Editor(Symptom).ClickAsync();

        await form.Page.Keyboard.PressAsync("Tab");

        (await form.Page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldNotBe("IFRAME");
    }

    private Task<FormPage> OpenAsync(string words, out string title) => StartAsync(title = Requests.Title.Next(words));

    private async Task<FormPage> StartAsync(string title)
    {
        var form = await FormPage.StartAsync(portal, "Déclarer un incident", title, "Autres");
        await form.ChooseStartingAsync("urgence", "Moyenne");
        await form.ChooseAsync("seul-concerne", "Oui");
        return form;
    }
}
