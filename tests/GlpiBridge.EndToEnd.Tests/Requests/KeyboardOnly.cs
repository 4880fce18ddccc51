using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>What somebody does who has no mouse.</summary>
internal static partial class KeyboardOnly
{
    /// <summary>From the home page to the end of the software incident, all but the press on « Envoyer ».</summary>
    public static async Task FillIncidentByKeyboardAsync(this IPage page, string title)
    {
        await page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(page)).ShouldBe("Aller au contenu");
        await page.TabToAsync(".gb-tile");
        await page.Keyboard.PressAsync("Enter");
        await page.BeginFormByKeyboardAsync(title);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.TabToAsync("[role=combobox]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("parme");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = Parme() }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("select[name='r.logiciel']").EvaluateAsync<string>("select => select.selectedOptions[0].text")).ShouldEndWith("Cosoluce - Parme");
        await page.TabToAsync("[name='r.urgence']");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("[name='r.seul-concerne']");
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>From a form that comes up to its question on what it is about.</summary>
    public static async Task BeginFormByKeyboardAsync(this IPage page, string title)
    {
        await page.Locator("form.gb-form").WaitForAsync();
        await page.TabToAsync("[name='r.est-concerne']");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("[name='r.a-contraintes']");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.TabToAsync("#q-titre");
        await page.Keyboard.TypeAsync(title);
        await page.TabToAsync("[name='r.objet']");
    }

    /// <summary>Presses Tab until the focus is there; on the way nothing may hold it, and at each stop it must be seen, uncovered, and further on than before.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.EvaluateAsync<string>(FocusProbe.Script, selector) is var found && found == FocusProbe.Reached)
            {
                return;
            }

            if (found.Length > 0)
            {
                await SettledAsync(page, selector, found);
                continue;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The focus never reached {selector}; it is on {await FocusedTextAsync(page)}.");
    }

    // An editor that is still being made, or a page that is still being laid out: one moment later all must be as it should.
    private static async Task SettledAsync(IPage page, string selector, string wrong)
    {
        try
        {
            await page.WaitForFunctionAsync($"selector => ['', '{FocusProbe.Reached}'].includes(({FocusProbe.Script})(selector))", selector);
        }
        catch (TimeoutException)
        {
            wrong.ShouldBeEmpty();
        }
    }

    /// <summary>Opens the browser's dialog with the button that has the focus, and picks a file there.</summary>
    public static async Task PickByKeyboardAsync(this IPage page, string file)
    {
        var dialog = await page.RunAndWaitForFileChooserAsync(async () =>
        {
            // Keys may overtake the call that has the dialog kept from opening for real: what the page answers, it answers after that call.
            await page.EvaluateAsync("() => null");
            await page.Keyboard.PressAsync("Enter");
        });
        await dialog.SetFilesAsync(file);
    }

    private static Task<string> FocusedTextAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement?.textContent?.trim() ?? ''");

    [GeneratedRegex("Cosoluce - Parme")]
    private static partial Regex Parme();
}
