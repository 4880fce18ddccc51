using System.Text.Json;
using GlpiBridge.Portal.Configuration;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages;

/// <summary>Where the files of the build lie: at addresses that change with their content, so that browsers keep them for good.</summary>
internal sealed class Assets(EndpointDataSource endpoints, IOptions<PortalOptions> options)
{
    private const string Folder = "dist/";
    private static readonly string[] AskedByScripts = ["icons.svg", "editor/editor.js", "editor/editor.css", "editor/content.css", "editor/picture.svg"];

    // Known only once all endpoints are mapped.
    private readonly Lazy<ResourceAssetCollection?> known = new(() => endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(found => found is not null));

    /// <summary>Those that scripts ask for by themselves, by the names that the scripts know; as JSON.</summary>
    public string OfScripts => field ??= JsonSerializer.Serialize(AskedByScripts.ToDictionary(name => name, Of));

    /// <param name="name">Name of a file below wwwroot/dist.</param>
    public string Of(string name) => options.Value.Root.Below("/" + (known.Value?[Folder + name] ?? Folder + name));
}
