using GlpiBridge.Tests.Portal.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Accessibility;

/// <summary>axe and the validator of HTML run in the browser tests; here it is seen that they leave no page out.</summary>
public sealed class LookedAtTests
{
    // They show nothing: whoever comes is led on.
    private static readonly string[] LeadOn = ["/deconnexion", "/langue/{code}"];

    // Only developers have it.
    private const string Gallery = "/_composants";

    [Fact]
    public async Task Every_page_is_looked_at_in_a_browser()
    {
        await using var portal = new PortalApplication();
        await portal.InitializeAsync();

        var pages = PortalRoutes.Read(portal).Where(route => route.Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(route => route.Pattern);

        pages.Except(LeadOn).Append(Gallery).Order().ShouldBe(LookedAt.Pages.Keys.Order());
    }

    [Fact]
    public async Task Every_state_of_the_list_is_looked_at_by_a_test()
    {
        var tests = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.EndToEnd.Tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            tests.Add(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        var source = string.Concat(tests);
        LookedAt.Pages.Values.SelectMany(states => states).Where(state => !source.Contains($"\"{state}", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
