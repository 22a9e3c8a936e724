namespace Modular.Contracts;

/// <summary>The contracts of a far future.</summary>
public interface IPlugin
{
    void Register(object services);
}
