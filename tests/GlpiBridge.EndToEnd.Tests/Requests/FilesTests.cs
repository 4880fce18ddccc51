using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>Files go the moment they are picked; one that fails stands in nobody's way.</summary>
public sealed class FilesTests(PortalUnderTest portal)
{
    private const string Question = "pieces-jointes";

    [Fact]
    public async Task A_file_whose_way_is_cut_can_be_sent_again_and_the_others_are_there_already()
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        var cut = 0;
        await form.Page.RouteAsync("**/fichiers/**", async route =>
        {
            if (cut == 0 && route.Request.PostData?.Contains("capture-erreur", StringComparison.Ordinal) is true)
            {
                cut++;
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await form.Question(Question).Locator("input[type=file]").First.SetInputFilesAsync([FormPage.Sample("capture-erreur.png"), FormPage.Sample("guide-delegation-messagerie.pdf")]);

        await Assertions.Expect(Row(form, "guide-delegation-messagerie.pdf")).ToContainTextAsync("Enregistré");
        await Row(form, "capture-erreur.png").GetByRole(AriaRole.Button, new() { NameString = "Réessayer" }).ClickAsync();
        await Assertions.Expect(Row(form, "capture-erreur.png")).ToContainTextAsync("Enregistré");
    }

    [Fact]
    public async Task What_cannot_be_sent_is_told_at_once_and_the_rest_goes()
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");

        await form.Question(Question).Locator("input[type=file]").First.SetInputFilesAsync(
        [
            new FilePayload { Name = "outil.exe", MimeType = "application/octet-stream", Buffer = "MZ"u8.ToArray() },
            new FilePayload { Name = "vide.pdf", MimeType = "application/pdf", Buffer = [] },
            new FilePayload { Name = "faux.png", MimeType = "image/png", Buffer = "MZ, pas une image"u8.ToArray() },
            new FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = "contenu"u8.ToArray() },
        ]);

        await Assertions.Expect(Row(form, "note.txt")).ToContainTextAsync("Enregistré");
        await Assertions.Expect(form.Question(Question)).ToContainTextAsync("outil.exe");
        await Assertions.Expect(form.Question(Question)).ToContainTextAsync("vide.pdf");
        await Assertions.Expect(Row(form, "faux.png").Locator(".gb-error")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(form.Page, "fichiers-refuses");
    }

    [Fact]
    public async Task Files_outlive_an_error_and_a_reload_and_can_be_taken_back()
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        await form.AttachAsync(Question, "capture-erreur.png", "guide-delegation-messagerie.pdf");
        await form.Send.ClickAsync();
        await form.Page.Locator(".gb-error-summary").WaitForAsync();
        await Assertions.Expect(form.Question(Question).Locator(".gb-file")).ToHaveCountAsync(2);
        await form.Page.ReloadAsync();

        await Row(form, "capture-erreur.png").GetByRole(AriaRole.Button, new() { NameString = "Retirer" }).ClickAsync();
        await Assertions.Expect(Row(form, "capture-erreur.png")).ToHaveCountAsync(0);
        await Assertions.Expect(form.Page.Locator(".gb-toast")).ToContainTextAsync("apture-erreur.png est retiré.");
        await form.Page.ReloadAsync();

        await Assertions.Expect(form.Question(Question).Locator(".gb-file")).ToHaveCountAsync(1);
    }

    private static ILocator Row(FormPage form, string name) => form.Question(Question).Locator(".gb-file", new() { HasText = name });
}
