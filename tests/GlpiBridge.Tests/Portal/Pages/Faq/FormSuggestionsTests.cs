using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

public sealed class FormSuggestionsTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    [Theory]
    [InlineData("incident")]
    [InlineData("assistance")]
    public async Task A_form_has_one_place_for_suggestions_under_its_title_that_no_condition_of_it_reaches(string form)
    {
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/" + form);

        var place = visitor.Page.QuerySelectorAll("[data-gb-faq-slot]").ShouldHaveSingleItem();

        place.HasAttribute("hidden").ShouldBeTrue();
        place.Closest("[data-question]").ShouldBeNull();
        place.QuerySelectorAll("[name]").ShouldBeEmpty();
        var title = visitor.Page.QuerySelector($"input[id='{place.GetAttribute("data-title")}']")!;
        title.Closest("[data-question]").ShouldBe(place.PreviousElementSibling);
        place.GetAttribute("data-open-tab").ShouldBe("Ouvrir l’article dans un nouvel onglet");
    }

    [Fact]
    public async Task The_search_field_is_a_form_that_works_without_scripts()
    {
        var visitor = await portal.SignedInAsync();

        var form = visitor.Page.QuerySelector("form[role=search]")!;

        (form.GetAttribute("action"), form.GetAttribute("method")).ShouldBe(("/faq", "get"));
        var field = form.QuerySelector("input[type=search][name=q]")!;
        form.QuerySelector($"label[for='{field.Id}']")!.TextContent.ShouldBe("Merci de décrire votre besoin ici");
        field.HasAttribute("role").ShouldBeFalse();
    }
}
