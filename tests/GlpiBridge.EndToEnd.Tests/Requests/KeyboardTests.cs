using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The software incident without ever touching the mouse.</summary>
public sealed partial class KeyboardTests(PortalUnderTest portal)
{
    [Fact]
    public async Task An_agent_with_a_keyboard_only_sends_the_software_incident()
    {
        var page = await portal.SignedInAsync();
        await page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(page)).ShouldBe("Aller au contenu");
        await TabToAsync(page, ".gb-tile");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("form.gb-form").WaitForAsync();

        await TabToAsync(page, "[name='r.est-concerne']");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "[name='r.a-contraintes']");
        await page.Keyboard.PressAsync("ArrowRight");
        await TabToAsync(page, "#q-titre");
        await page.Keyboard.TypeAsync("Au clavier seul");
        await TabToAsync(page, "[name='r.objet']");
        await page.Keyboard.PressAsync("ArrowRight");
        await TabToAsync(page, "[role=combobox]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("parme");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = Parme() }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("select[name='r.logiciel']").EvaluateAsync<string>("select => select.selectedOptions[0].text")).ShouldEndWith("Cosoluce - Parme");
        await TabToAsync(page, "[name='r.urgence']");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "[name='r.seul-concerne']");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "button[data-gb-submit]");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
    }

    /// <summary>Presses Tab until the focus is there; on the way nothing may hold it.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The focus never reached {selector}; it is on {await FocusedTextAsync(page)}.");
    }

    private static Task<string> FocusedTextAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement?.textContent?.trim() ?? ''");

    [GeneratedRegex("Cosoluce - Parme")]
    private static partial Regex Parme();
}
