using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The tree of categories, searched by typing.</summary>
public sealed class CategoryPickerTests(PortalUnderTest portal)
{
    [Fact]
    public async Task Accents_case_and_the_order_of_words_do_not_count()
    {
        var form = await OpenAsync();
        await form.Page.Keyboard.TypeAsync("ACTES tele");

        await Assertions.Expect(form.Page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Télétransmission des actes", "Libriciel - S²LOW"]);
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        var form = await OpenAsync();
        await form.Page.Keyboard.TypeAsync("zzz");

        await Assertions.Expect(form.Question("logiciel")).ToContainTextAsync("Aucun résultat");
    }

    [Fact]
    public async Task A_list_that_does_not_come_is_said_and_can_be_asked_for_again()
    {
        var form = await OpenAsync();
        await form.Page.RouteAsync("**/categories/**", route => route.AbortAsync());
        await form.Page.Keyboard.TypeAsync("parme");
        await Assertions.Expect(form.Question("logiciel")).ToContainTextAsync("La liste ne peut pas être chargée");

        await form.Page.UnrouteAsync("**/categories/**");
        await form.Question("logiciel").GetByText("Réessayer").ClickAsync();

        await Assertions.Expect(form.Page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Cosoluce - Parme"]);
    }

    [Fact]
    public async Task A_row_that_results_push_away_in_the_middle_of_a_click_is_the_one_that_is_picked()
    {
        var form = await OpenAsync();
        await form.Page.Keyboard.TypeAsync("parme");
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Cosoluce - Parme"]);
        await form.Page.GetByRole(AriaRole.Option).HoverAsync();

        await form.Page.Mouse.DownAsync();
        await form.Page.Keyboard.TypeAsync("zzz");
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await form.Page.Mouse.UpAsync();

        await Assertions.Expect(form.Question("logiciel").Locator(".gb-picker-button")).ToContainTextAsync("Cosoluce - Parme", new() { Timeout = 5_000 });
    }

    private async Task<FormPage> OpenAsync()
    {
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        await form.ChooseAsync("objet", "Un logiciel");
        await form.Question("logiciel").GetByRole(AriaRole.Combobox).ClickAsync();
        await form.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        return form;
    }
}
