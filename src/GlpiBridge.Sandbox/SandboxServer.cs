namespace GlpiBridge.Sandbox;
public sealed record SandboxOptions { public required string DatasetFolder { get; init; } }
public sealed record SandboxAccount(string Login, string Password, string FirstName, string LastName, string ProfileName, string EntityName, bool IsActive);
public sealed class SandboxServer : IAsyncDisposable
{
    public static Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct) => throw new NotSupportedException(options + ct.ToString());
    public Uri BaseUrl { get; } = null!;
    public string AppToken { get; } = "";
    public string ServiceUserToken { get; } = "";
    public IReadOnlyList<SandboxAccount> Accounts { get; } = [];
    public ValueTask DisposeAsync() => default;
}
