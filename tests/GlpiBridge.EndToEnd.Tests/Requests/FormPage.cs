using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>A form as an agent with a mouse and a keyboard fills it in.</summary>
internal sealed class FormPage(PortalUnderTest portal, IPage page)
{
    private static readonly string Samples = Path.Combine(RepositoryFolder.Root, "samples", "dataset", "files");

    public IPage Page => page;

    /// <summary>Signs in and opens the form of a tile of the home page.</summary>
    public static async Task<FormPage> OpenAsync(PortalUnderTest portal, string tile, BrowserNewContextOptions? options = null)
    {
        var page = await portal.SignedInAsync(options);
        await page.GetByRole(AriaRole.Link, new() { Name = tile }).ClickAsync();
        await page.Locator("form.gb-form").WaitForAsync();
        return new FormPage(portal, page);
    }

    /// <summary>Opens a form and answers what every branch asks first: for oneself, no time to avoid, a title, what it concerns.</summary>
    public static async Task<FormPage> StartAsync(PortalUnderTest portal, string tile, string title, string concerns)
    {
        var form = await OpenAsync(portal, tile);
        await form.BeginAsync(title, concerns);
        return form;
    }

    /// <summary>The shortest incident, to be sent.</summary>
    public static async Task<FormPage> IncidentAsync(PortalUnderTest portal, string title)
    {
        var form = await OpenAsync(portal, "Déclarer un incident");
        await form.FillIncidentAsync(title);
        return form;
    }

    public async Task FillIncidentAsync(string title)
    {
        await BeginAsync(title, "Autres");
        await WriteAsync("symptome-autres", "Plus de réseau");
        await ChooseStartingAsync("urgence", "Moyenne");
        await ChooseAsync("seul-concerne", "Oui");
    }

    public static string Sample(string name) => Path.Combine(Samples, name);

    public ILocator Question(string id) => page.Locator($"[data-question='{id}']");

    public Task ChooseAsync(string id, string answer) => Question(id).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    /// <summary>Radio buttons whose words are followed by a legend.</summary>
    public Task ChooseStartingAsync(string id, string answer) =>
        Question(id).GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^" + Regex.Escape(answer)) }).CheckAsync();

    public Task FillAsync(string key, string text) => page.Locator($"[name='r.{key}']").FillAsync(text);

    public Task SomebodyElseAsync(string id) => SomebodyElseAsync(id, "Nadia DUPUIS", "05 46 11 22 33", "n.dupuis@agudelle.com");

    public async Task SomebodyElseAsync(string id, string name, string phone, string email)
    {
        await ChooseAsync(id, "Non");
        await Question(id).GetByLabel("Identité de la personne").FillAsync(name);
        await Question(id).GetByLabel("Coordonnées téléphoniques de la personne").FillAsync(phone);
        await Question(id).GetByLabel("Adresse de messagerie électronique de la personne").FillAsync(email);
    }

    /// <summary>The text inside the editor.</summary>
    public ILocator Editor(string id) => Question(id).Locator("iframe").ContentFrame.Locator("body");

    /// <summary>Types at the end of the text.</summary>
    public async Task WriteAsync(string id, string text)
    {
        await Editor(id).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Pastes a screenshot into a text.</summary>
    public async Task PasteAsync(string id, string sample)
    {
        var pictures = await Editor(id).Locator("img[src*='/demandes/fichiers/']").CountAsync();
        await Editor(id).EvaluateAsync(
            """
            (body, text) => {
              const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
              const clipboard = new DataTransfer();
              clipboard.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
              body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
            }
            """,
            Convert.ToBase64String(await File.ReadAllBytesAsync(Sample(sample))));
        await Assertions.Expect(Editor(id).Locator("img[src*='/demandes/fichiers/']")).ToHaveCountAsync(pictures + 1);
    }

    /// <summary>Answers the n-th question of an outline: in the empty line below it.</summary>
    public async Task AnswerOutlineAsync(string id, int question, string text)
    {
        await Editor(id).Locator("p:has(strong) + p").Nth(question).ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task PickAsync(string id, string typed, string name)
    {
        await Question(id).GetByRole(AriaRole.Combobox).ClickAsync();
        await page.Keyboard.TypeAsync(typed);
        var option = page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true });
        do
        {
            // Suggestions of articles that come between the look and the press have moved the list: one clicks again, as people do.
            await option.ClickAsync();
        }
        while (await option.IsVisibleAsync());
        await Assertions.Expect(Question(id).Locator(".gb-picker-button")).ToContainTextAsync(name);
    }

    public async Task AttachAsync(string id, params string[] files)
    {
        await Question(id).Locator("input[type=file]").First.SetInputFilesAsync(files.Select(Sample));
        foreach (var file in files)
        {
            await Assertions.Expect(Question(id).Locator(".gb-file", new() { HasText = file })).ToContainTextAsync("Enregistré");
        }
    }

    public ILocator Send => page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true });

    public async Task<SentTicket> SendAsync()
    {
        await Send.ClickAsync();
        return await ReceiptAsync();
    }

    /// <summary>Reads the receipt, which shows the number as soon as there is one, then the ticket as the technician has it.</summary>
    public async Task<SentTicket> ReceiptAsync()
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
        var refresh = page.GetByRole(AriaRole.Link, new() { Name = "Actualiser cette page" });
        while (await refresh.CountAsync() > 0)
        {
            // Without scripts one asks oneself.
            await refresh.ClickAsync();
        }

        await Assertions.Expect(page.Locator(".gb-facts dt").First).ToHaveTextAsync("Numéro de ticket");
        var facts = await page.Locator(".gb-facts dd").AllTextContentsAsync();
        return await SentTicket.ReadAsync(portal, long.Parse(facts[0], CultureInfo.InvariantCulture), facts[1]);
    }

    private async Task BeginAsync(string title, string concerns)
    {
        await ChooseAsync("est-concerne", "Oui");
        await ChooseAsync("a-contraintes", "Non");
        await FillAsync("titre", title);
        await ChooseAsync("objet", concerns);
    }
}
