using System.Security.Cryptography;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>A file that the portal makes for browsers, the same for everybody until it starts again.</summary>
internal sealed class ServedFile(string path, string type, byte[] content)
{
    public string Path => path;

    public string Type => type;

    public byte[] Content => content;

    public string Version { get; } = VersionOf(content);

    /// <summary>The address at which browsers may keep it for good.</summary>
    public string Address => $"{path}?v={Version}";

    /// <summary>A short mark that changes with what it marks.</summary>
    public static string VersionOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];
}
