using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Components;

/// <summary>What it shows is looked at in a browser: <c>AccessibilityTests</c>.</summary>
public sealed class GalleryTests
{
    [Fact]
    public async Task In_production_there_is_no_page_of_components()
    {
        await using var portal = new PortalApplication();
        await portal.InitializeAsync();
        var visitor = await portal.SignedInAsync();

        await visitor.OpenAsync("/_composants");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
