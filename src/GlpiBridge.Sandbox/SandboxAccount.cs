namespace GlpiBridge.Sandbox;

public sealed record SandboxAccount(
    string Login, string Password, string FirstName, string LastName, string ProfileName, string EntityName, bool IsActive);
