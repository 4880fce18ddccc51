using System.Reflection;
using System.Runtime.InteropServices;
using GlpiBridge.Portal.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

[AllowAnonymous]
internal sealed class AboutModel : PageModel
{
    private const int ShortRevision = 9;

    public static IReadOnlyList<ShippedComponent> Components => ShippedComponents.All;

    public static string Runtime => RuntimeInformation.FrameworkDescription;

    /// <summary>The version, with the commit that it was built from.</summary>
    public static string Version { get; } =
        typeof(AboutModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+') is [var version, { Length: > ShortRevision } revision]
            ? $"{version} ({revision[..ShortRevision]})"
            : typeof(AboutModel).Assembly.GetName().Version!.ToString(3);
}
