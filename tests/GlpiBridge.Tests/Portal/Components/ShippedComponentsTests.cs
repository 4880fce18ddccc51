using System.Text.Json;
using GlpiBridge.Portal.Components;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Components;

public sealed class ShippedComponentsTests
{
    // Licences that ask for no more than to be named, or (MPL-2.0) for the source of the files they cover: what an MIT program may ship.
    private static readonly string[] Allowed =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "PostgreSQL", "MS-PL", "Unlicense", "MPL-2.0"];

    private static readonly string Portal = Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal");

    [Fact]
    public void Each_component_has_licences_that_allow_to_ship_it()
    {
        ShippedComponents.All.ShouldAllBe(component => component.Licences.Count > 0);
        ShippedComponents.All.SelectMany(component => component.Licences).Distinct().ShouldBeSubsetOf(Allowed);
    }

    [Fact]
    public void The_server_has_every_package_of_its_lock_file_but_the_one_that_only_builds()
    {
        var locked = NuGetPackages().Where(package => !package.StartsWith("Microsoft.CodeAnalysis.BannedApiAnalyzers ", StringComparison.Ordinal));

        Names(inPages: false).ShouldBe(locked, ignoreOrder: true);
    }

    [Fact]
    public void The_pages_have_the_packages_that_their_scripts_and_styles_depend_on()
    {
        using var package = Read("package.json");
        var dependencies = package.RootElement.GetProperty("dependencies").EnumerateObject().Select(one => $"{one.Name} {one.Value.GetString()}");

        Names(inPages: true).ShouldBe(dependencies, ignoreOrder: true);
    }

    [Fact]
    public void The_bill_of_materials_is_one_of_CycloneDX()
    {
        using var bill = Bill();

        bill.RootElement.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
        bill.RootElement.GetProperty("specVersion").GetString().ShouldBe("1.6");
        bill.RootElement.GetProperty("version").GetInt32().ShouldBe(1);
        var portal = bill.RootElement.GetProperty("metadata").GetProperty("component");
        portal.GetProperty("type").GetString().ShouldBe("application");
        portal.GetProperty("name").GetString().ShouldBe("GlpiBridge.Portal");
        var references = Components(bill).Append(portal).Select(component => component.GetProperty("bom-ref").GetString()).ToList();
        references.ShouldBeUnique();
        bill.RootElement.GetProperty("dependencies").EnumerateArray()
            .SelectMany(entry => (entry.TryGetProperty("dependsOn", out var these) ? these.EnumerateArray() : default).Append(entry.GetProperty("ref")))
            .Select(reference => reference.GetString()).ShouldBeSubsetOf(references);
    }

    [Fact]
    public void The_bill_of_materials_names_every_package_of_both_lock_files_with_its_address_version_and_hash()
    {
        using var bill = Bill();
        using var npm = Read("package-lock.json");
        var npmPackages = npm.RootElement.GetProperty("packages").EnumerateObject().Where(entry => entry.Name.Length > 0)
            .Select(entry => (Name: entry.Name[(entry.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..], Entry: entry.Value))
            .ToDictionary(package => $"pkg:npm/{package.Name.Replace("@", "%40", StringComparison.Ordinal)}@{package.Entry.GetProperty("version").GetString()}", package => package.Entry);

        foreach (var component in Components(bill))
        {
            component.GetProperty("type").GetString().ShouldBe("library");
            var address = component.GetProperty("purl").GetString()!;
            address.ShouldEndWith("@" + component.GetProperty("version").GetString());
            var hash = component.GetProperty("hashes").EnumerateArray().ShouldHaveSingleItem();
            hash.GetProperty("alg").GetString().ShouldBe("SHA-512");
            var bytes = Convert.FromHexString(hash.GetProperty("content").GetString()!);
            bytes.Length.ShouldBe(64, address);
            if (npmPackages.TryGetValue(address, out var locked))
            {
                ("sha512-" + Convert.ToBase64String(bytes)).ShouldBe(locked.GetProperty("integrity").GetString(), address);
            }
        }

        var nugetPackages = NuGetPackages().Select(package => "pkg:nuget/" + package.Replace(' ', '@'));
        Components(bill).Select(component => component.GetProperty("purl").GetString()!).ShouldBe(nugetPackages.Concat(npmPackages.Keys), ignoreOrder: true);
    }

    private static IEnumerable<string> Names(bool inPages) =>
        ShippedComponents.All.Where(component => component.IsInPages == inPages).Select(component => $"{component.Name} {component.Version}");

    private static List<string> NuGetPackages()
    {
        using var file = Read("packages.lock.json");
        return
        [
            .. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}").Distinct(),
        ];
    }

    private static JsonElement.ArrayEnumerator Components(JsonDocument bill) => bill.RootElement.GetProperty("components").EnumerateArray();

    private static JsonDocument Bill() => JsonDocument.Parse(typeof(ShippedComponents).Assembly.GetManifestResourceStream("sbom.cdx.json")!);

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Portal, file)));
}
