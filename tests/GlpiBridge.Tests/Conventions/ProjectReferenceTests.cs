using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Conventions;

public sealed class ProjectReferenceTests
{
    [Theory]
    [InlineData("Glpi")]
    [InlineData("Forms")]
    [InlineData("Submissions")]
    [InlineData("Sandbox")]
    [InlineData("Desk", "Forms", "Glpi", "Submissions")]
    [InlineData("Portal", "Desk", "Sandbox")]
    [InlineData("Cli", "Desk", "Portal", "Sandbox")]
    public void A_project_references_only_what_the_architecture_allows(string project, params string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(RepositoryFolder.Root, "src", $"GlpiBridge.{project}", $"GlpiBridge.{project}.csproj"));

        file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))["GlpiBridge.".Length..])
            .ShouldBe(allowed, ignoreOrder: true);
    }

    [Fact]
    public void Every_project_is_in_the_list_above()
    {
        var projects = Directory.GetDirectories(Path.Combine(RepositoryFolder.Root, "src")).Select(folder => Path.GetFileName(folder)["GlpiBridge.".Length..]);

        projects.ShouldBe(["Cli", "Desk", "Forms", "Glpi", "Portal", "Sandbox", "Submissions"], ignoreOrder: true);
    }
}
