namespace GlpiBridge.Portal.Passwords;

internal static class PasswordsRegistration
{
    public static void AddPasswords(this IServiceCollection services)
    {
        services.AddOptions<PasswordsOptions>().BindConfiguration("Passwords").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PasswordRule>();
        services.AddSingleton<NewPasswords>();
        services.AddSingleton<PasswordRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<PasswordRequests>());
    }
}
