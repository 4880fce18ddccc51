using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The software incident without ever touching the mouse.</summary>
public sealed class KeyboardTests(PortalUnderTest portal)
{
    [Fact]
    public async Task An_agent_with_a_keyboard_only_sends_the_software_incident()
    {
        var page = await portal.SignedInAsync();
        await page.FillIncidentByKeyboardAsync("Au clavier seul");
        await page.TabToAsync("button[data-gb-submit]");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
    }
}
