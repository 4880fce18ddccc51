using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>Names, states and announcements that a screen reader gets of a form, from one walk through it.</summary>
public sealed class ScreenReaderTests(PortalUnderTest portal)
{
    // Each sentence that a live region outside the questions ever held, in order: the next may replace it at once.
    private const string Listen =
        """
        window.said = [];
        new MutationObserver(() => document.querySelectorAll('body > [role=status]').forEach(({ textContent }) => textContent && window.said.at(-1) !== textContent && window.said.push(textContent)))
          .observe(document, { childList: true, subtree: true, characterData: true });
        """;

    [Fact]
    public async Task A_form_tells_all_that_it_shows()
    {
        var page = await portal.SignedInAsync();
        await page.AddInitScriptAsync(Listen);
        await page.GotoAsync("/demandes/nouvelle/incident");
        var form = new FormPage(portal, page);
        await form.ChooseAsync("est-concerne", "Oui");
        await form.ChooseAsync("a-contraintes", "Non");
        await form.ChooseAsync("objet", "Un logiciel");
        await Assertions.Expect(form.Question("est-concerne")).ToMatchAriaSnapshotAsync(
            """
            - radiogroup "Êtes-vous la personne impactée par l’incident ?":
              - paragraph: Merci de cocher une réponse
              - radio "Oui" [checked]
              - radio "Non"
            """);
        await PickAsync(form);
        await EditAsync(form);
        await AttachAsync(form);
        await Assertions.Expect(page.Locator(".gb-actions")).ToMatchAriaSnapshotAsync(
            """
            - status: /Brouillon enregistré à \d+:\d+/
            - button "Vérifier"
            - button "Envoyer"
            """);
        await ErrAsync(form);
        await SendAsync(form);
    }

    private static async Task PickAsync(FormPage form)
    {
        var picker = form.Question("logiciel");
        await Assertions.Expect(picker).ToMatchAriaSnapshotAsync(
            """
            - paragraph: Vous pouvez saisir le nom du logiciel dans le champ se trouvant au dessus de la liste pour le trouver plus facilement
            - combobox "Choisir le logiciel concerné par votre sollicitation": "-----"
            """);
        await picker.GetByRole(AriaRole.Combobox).ClickAsync();
        await form.Page.Keyboard.TypeAsync("parme");
        await ExpectSaidAsync(form.Page, "1 résultat");
        await Assertions.Expect(picker).ToMatchAriaSnapshotAsync(
            """
            - combobox "Choisir le logiciel concerné par votre sollicitation" [expanded]
            - dialog "Choisir le logiciel concerné par votre sollicitation":
              - 'combobox "Rechercher dans la liste : Choisir le logiciel concerné par votre sollicitation" [expanded]': parme
              - button "Effacer la recherche"
              - listbox "Choisir le logiciel concerné par votre sollicitation":
                - group "Incident › Logiciel › Ressources Humaines › Gestion de la Paie":
                  - option "Cosoluce - Parme"
            """);
        var field = picker.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox);
        await Assertions.Expect(field).ToBeFocusedAsync();
        var active = await field.GetAttributeAsync("aria-activedescendant");
        await Assertions.Expect(form.Page.Locator("#" + active)).ToHaveRoleAsync(AriaRole.Option);
        await form.Page.Keyboard.PressAsync("Enter");
        var button = picker.GetByRole(AriaRole.Combobox);
        await Assertions.Expect(button).ToBeFocusedAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(picker).ToMatchAriaSnapshotAsync("""- combobox "Choisir le logiciel concerné par votre sollicitation": Cosoluce - Parme Incident › Logiciel › Ressources Humaines › Gestion de la Paie""");
    }

    private static async Task EditAsync(FormPage form)
    {
        var editor = form.Question("symptome-logiciel");
        await Assertions.Expect(editor).ToMatchAriaSnapshotAsync(
            """
            - application "Description du symptôme sur le logiciel":
              - group:
                - toolbar:
                  - button "Gras"
                  - button "Italique"
              - iframe
            """);
        (await ReadEditorAsync(editor)).ShouldBe(("fr", "Description du symptôme sur le logiciel", "Alt + F10 mène à la barre d’outils."));
    }

    private static async Task AttachAsync(FormPage form)
    {
        var files = form.Question("pieces-jointes");
        var held = new TaskCompletionSource();
        await form.Page.RouteAsync("**/fichiers/**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await files.Locator("input[type=file]").First.SetInputFilesAsync(
        [
            new FilePayload { Name = "outil.exe", MimeType = "application/octet-stream", Buffer = "MZ"u8.ToArray() },
            new FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = "contenu"u8.ToArray() },
        ]);
        await ExpectSaidAsync(form.Page, "outil.exe");
        await Assertions.Expect(files).ToMatchAriaSnapshotAsync(
            """
            - paragraph: En cas de nécessité, vous pouvez ajouter des fichiers en pièces jointes
            - button "Fichier(s) (20 Mio maximum) Choisir des fichiers"
            - list:
              - listitem: /outil\.exe.*n’est pas accepté/
            - list:
              - listitem:
                - progressbar "Envoi de note.txt"
                - button "Annuler note.txt"
            """);
        held.SetResult();
        await ExpectSaidAsync(form.Page, "note.txt : enregistré.");
        await Assertions.Expect(files).ToMatchAriaSnapshotAsync(
            """
            - list:
              - listitem:
                - text: /note\.txt .* Enregistré/
                - button "Retirer note.txt"
            """);
        await Assertions.Expect(files.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await form.Page.UnrouteAllAsync();
    }

    private static async Task ErrAsync(FormPage form)
    {
        await form.Editor("symptome-logiciel").FillAsync("");
        await form.Send.ClickAsync();
        var summary = form.Page.Locator(".gb-error-summary");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(form.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^Erreur\s: Déclarer un incident"));
        await Assertions.Expect(summary).ToMatchAriaSnapshotAsync(
            """
            - group /réponses sont à compléter ou à corriger/:
              - heading /réponses sont à compléter ou à corriger/ [level=2]
              - list:
                - listitem:
                  - 'link "Titre de votre incident : Répondez à cette question."'
            """);
        await Assertions.Expect(form.Question("urgence")).ToMatchAriaSnapshotAsync("""
            - radiogroup "Niveau d’urgence" [invalid]:
              - 'paragraph': "Erreur : Cochez une réponse."
            """);
        var title = form.Page.Locator("#q-titre");
        await Assertions.Expect(title).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(@"Erreur\s: Répondez à cette question"));
        await Assertions.Expect(title).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(title).ToHaveAttributeAsync("aria-required", "true");
        await summary.GetByRole(AriaRole.Link, new() { NameString = "Titre de votre incident" }).ClickAsync();
        await Assertions.Expect(title).ToBeFocusedAsync();
        await form.Page.Keyboard.TypeAsync("Lu à voix haute");
        await Assertions.Expect(title).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task SendAsync(FormPage form)
    {
        await form.WriteAsync("symptome-logiciel", "Plus rien");
        await form.ChooseStartingAsync("urgence", "Moyenne");
        await form.ChooseAsync("seul-concerne", "Oui");
        await form.Page.EvaluateAsync("document.addEventListener('submit', () => sessionStorage.setItem('busy', document.querySelector('[data-gb-submit]').getAttribute('aria-disabled')))");
        await form.SendAsync();
        (await form.Page.EvaluateAsync<string>("sessionStorage.getItem('busy')")).ShouldBe("true");
    }

    private static async Task<(string Language, string Name, string Help)> ReadEditorAsync(ILocator editor)
    {
        await editor.Locator("iframe").ContentFrame.Locator("#aide").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var told = await editor.Locator("iframe").ContentFrame.Locator("html").EvaluateAsync<string[]>("html => [html.lang, html.ownerDocument.title, html.querySelector('#aide').textContent]");
        return (told[0], told[1], told[2]);
    }

    private static async Task ExpectSaidAsync(IPage page, string words) => await page.WaitForFunctionAsync("words => window.said.some((sentence) => sentence.replace(/\u00a0/g, ' ').includes(words))", words);
}
