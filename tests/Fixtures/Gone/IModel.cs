namespace Gone;

public interface IModel;
